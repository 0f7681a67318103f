using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Cases;

/// <summary>The result of an action on several cases of which some, or all, were not changed.</summary>
/// <param name="Unchanged">The cases that were not changed.</param>
/// <param name="Findings">The reasons for which no case was tried.</param>
public sealed record TogetherResult(IReadOnlyList<UnchangedCase> Unchanged, IReadOnlyList<Finding> Findings)
{
    /// <summary>The number of cases that were changed.</summary>
    public int Done { get; init; }
}

/// <summary>A case that was not changed.</summary>
/// <param name="Id">The id as sent.</param>
/// <param name="Name">The external id of the customer; null if the person sees no such case.</param>
/// <param name="Findings">The reasons.</param>
public sealed record UnchangedCase(string Id, string? Name, IReadOnlyList<Finding> Findings);
