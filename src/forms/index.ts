import type { Form, FormId } from './form';
import { form2014 } from './form-2014';
import { form2019 } from './form-2019';
import { form2021 } from './form-2021';

/** 各版格式 Every edition of the form, newest first. */
export const forms: readonly Form[] = [form2021, form2019, form2014];

/** The edition with this id. */
export function formOf(id: FormId): Form {
  return forms.find((form) => form.id === id)!;
}
