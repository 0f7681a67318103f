using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// Defines which request bodies one part of the API accepts, and how it rejects the others. All differences between the dialects and the core API are
/// here.
/// </summary>
/// <param name="MaxBytes">The greatest size in bytes; a larger body is rejected with 413.</param>
/// <param name="Reject">Creates the rejection of a text that is not the expected JSON.</param>
internal sealed record BodyRules(int MaxBytes, Func<BodyDefect, Exception> Reject)
{
    /// <summary>Whether every media type other than application/json is rejected with 415. If not, MVC has checked the media type.</summary>
    public bool OnlyApplicationJson { get; init; } = true;

    /// <summary>Whether <c>//</c> and <c>/* */</c> comments are skipped instead of rejected.</summary>
    public bool AllowsComments { get; init; }

    /// <summary>The rule by which a member that the type does not have is rejected; null if such members are ignored.</summary>
    public Rule? UnknownName { get; init; }
}

/// <summary>A defect of a text that is not the expected JSON. It quotes no data.</summary>
/// <param name="Kind">The kind of defect.</param>
/// <param name="Line">The line of the defect, from 1; 0 if it has no position.</param>
/// <param name="Byte">The byte in the line, from 1; 0 if it has no position.</param>
/// <param name="Pointer">The JSON pointer of the defective value; empty if it is not known.</param>
internal readonly record struct BodyDefect(BodyDefectKind Kind, long Line = 0, long Byte = 0, string Pointer = "");

/// <summary>The kinds of defects of a JSON body.</summary>
internal enum BodyDefectKind
{
    /// <summary>From a position on, it is not JSON or not of the documented structure.</summary>
    NotJson,

    /// <summary>It contains comments; without them it would be JSON.</summary>
    Comments,

    /// <summary>A string in it is not valid Unicode: invalid UTF-8, or a lone surrogate.</summary>
    NotUnicode,

    /// <summary>It is JSON, but not an object.</summary>
    NotObject,

    /// <summary>Its lists have more elements than a body may have (<see cref="JsonText.MaxElements"/>).</summary>
    TooManyElements,

    /// <summary>A member's name is not valid Unicode, so it cannot be compared with any name.</summary>
    NameNotUnicode,
}
