namespace Onboarding.Api.Common.Bodies;

/// <summary>Which bodies one part of the API takes, and how it rejects the others. What differs among the dialects and the core API is here, and only here.</summary>
/// <param name="MaxBytes">The most bytes; more are rejected with 413.</param>
/// <param name="Reject">The rejection of a text that is not the JSON that is expected.</param>
internal sealed record BodyRules(int MaxBytes, Func<BodyDefect, Exception> Reject)
{
    /// <summary>Whether every other media type than application/json is rejected with 415; else MVC has looked at it.</summary>
    public bool OnlyApplicationJson { get; init; } = true;

    /// <summary>Whether <c>//</c> and <c>/* */</c> are passed over instead of rejected.</summary>
    public bool AllowsComments { get; init; }
}

/// <summary>Why a text is not the JSON that is expected. It quotes no data.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Line">The line of the defect, from 1; 0 if it has no place.</param>
/// <param name="Byte">The byte in the line, from 1; 0 if it has no place.</param>
/// <param name="Pointer">The JSON pointer of the value that is defective; empty if it is not known.</param>
internal readonly record struct BodyDefect(BodyDefectKind Kind, long Line = 0, long Byte = 0, string Pointer = "");

/// <summary>What can be wrong with a text that ought to be JSON.</summary>
internal enum BodyDefectKind
{
    /// <summary>It is not JSON, or not of the documented structure, from a place on.</summary>
    NotJson,

    /// <summary>It would be JSON without its comments.</summary>
    Comments,

    /// <summary>A text in it is not valid Unicode: broken UTF-8, or half a pair of surrogates.</summary>
    NotUnicode,

    /// <summary>It is JSON, but no object.</summary>
    NotObject,

    /// <summary>A member's name is not valid Unicode, so that no name beside it could be compared.</summary>
    NameNotUnicode,
}
