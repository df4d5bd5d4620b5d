/** The lesson code on the title: index.html has painted the field; here it leads to the lesson. */
import { go } from '../../store/actions.ts';
import { codeOfLesson, readLesson } from '../../store/lesson.ts';

/** Listens to the title's form; a code that is none goes to the page that says what is wrong with it. */
export function listenToTitle(): void {
  const form = document.querySelector<HTMLFormElement>('#title form[data-action="join"]');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = form.querySelector('input')?.value ?? '';
    const read = readLesson(typed);
    if (read.ok) go('lesson', codeOfLesson(read.lesson));
    else if (typed.trim() === '') go('join');
    else go('join', typed);
  });
}
