using Onboarding.Domain.Common;

namespace Onboarding.Application.Screening;

/// <summary>The rules that reject queries for names and comparisons of names. Codes and sentences are the service's own.</summary>
public static class NameQueryErrors
{
    /// <summary>A mandatory member is missing.</summary>
    public static readonly Rule Missing = Rule.Unpublished("required", "{0} is required");

    /// <summary>A member has a value that it does not accept.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("invalid_value", "{0} must be {1}");

    /// <summary>The request has too many queries.</summary>
    public static readonly Rule TooManyQueries = Rule.Unpublished("too_many", "at most 1,000 queries are answered at once");

    /// <summary>The request has too many pairs.</summary>
    public static readonly Rule TooManyPairs = Rule.Unpublished("too_many", "at most 1,000 pairs are compared at once");

    /// <summary>A process is unknown.</summary>
    public static readonly Rule InvalidProcess = Rule.Unpublished("invalid_process", "a process is one of {0}");

    /// <summary>A list is unknown.</summary>
    public static readonly Rule UnknownList = Rule.Unpublished("unknown_list", "there is no such list");

    /// <summary>A number is out of its range.</summary>
    public static readonly Rule InvalidLimit = Rule.Unpublished("invalid_limit", "{0} must be from {1} to {2}");
}
