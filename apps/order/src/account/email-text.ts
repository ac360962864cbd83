/** raras.putri@gmail.com -> ra•••@gmail.com: enough to recognise, not enough to read over a shoulder. */
export const maskEmail = (email: string): string => email.replace(/^(.{1,2}).*(?=@)/u, "$1•••");

export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S{2,}$/.test(text.trim());
