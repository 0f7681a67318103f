namespace Onboarding.Domain.Common;

/// <summary>
/// A value that was sent but could not be read as what its field holds (a date, a number, a member of a closed set). The
/// reader leaves the field empty and notes it here; the rules report it under the field's own code.
/// </summary>
/// <param name="Path">JSON pointer (RFC 6901) in the request.</param>
/// <param name="Value">What was sent, for messages that quote it.</param>
public readonly record struct Unreadable(string Path, string Value);
