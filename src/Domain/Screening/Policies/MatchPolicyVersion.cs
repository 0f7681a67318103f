using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Domain.Screening.Policies;

/// <summary>A published version of an account's match policy. It never changes and is never deleted, because screenings refer to it.</summary>
public sealed class MatchPolicyVersion
{
    private MatchPolicyVersion() { }

    /// <summary>The account.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The version, from 2; version 1 is the policy of the service.</summary>
    public int Version { get; private init; }

    /// <summary>The name in the document.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The document, as JSON text.</summary>
    public string Document { get; private init; } = "";

    /// <summary>The SHA-256 of the weights, thresholds and tables of words, as 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The time of publication.</summary>
    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>The person who published it.</summary>
    public string PublishedBy { get; private init; } = "";

    internal static MatchPolicyVersion From(AccountId account, MatchPolicy policy, string document, string by, DateTimeOffset at) => new()
    {
        Account = account,
        Version = policy.Version,
        Name = policy.Name,
        Document = document,
        Sha256 = policy.Sha256,
        PublishedAt = at,
        PublishedBy = by,
    };
}
