using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Runs;

/// <summary>A hit as the API shows it.</summary>
public sealed record HitItem : IVersioned
{
    /// <summary>The identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The version, which rises with each change.</summary>
    public int Version { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The customer's external id.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The version of the customer that was screened.</summary>
    public int CustomerVersion { get; init; }

    /// <summary>0 for the customer, the index plus 1 for a related entity.</summary>
    public int Position { get; init; }

    /// <summary>SANCTIONS, PEP, ADVERSE_MEDIA or INTERNAL_LIST.</summary>
    public string Process { get; init; } = "";

    /// <summary>The screening that found it first.</summary>
    public Guid RunId { get; init; }

    /// <summary>The last screening that found it.</summary>
    public Guid LastRunId { get; init; }

    /// <summary>The key of the list; <c>manual</c> if a person searches.</summary>
    public string List { get; init; } = "";

    /// <summary>The version of the list.</summary>
    public int ListVersion { get; init; }

    /// <summary>The list's own id of the entry.</summary>
    public string Entry { get; init; } = "";

    /// <summary>The name of the entry that fits best.</summary>
    public string Name { get; init; } = "";

    /// <summary>The score, from 0 to 1 with four decimals.</summary>
    public decimal Score { get; init; }

    /// <summary>How strong the evidence is; the queue is in this order.</summary>
    public int Evidence { get; init; }

    /// <summary>The time it was found.</summary>
    public DateTimeOffset FoundAt { get; init; }

    /// <summary>OPEN, PROPOSED, TRUE_MATCH, FALSE_POSITIVE, SUPPRESSED, WITHDRAWN or SUPERSEDED.</summary>
    public string State { get; init; } = "";

    /// <summary>The suppression that applies.</summary>
    public Guid? SuppressionId { get; init; }

    /// <summary>The hit that replaced this one.</summary>
    public Guid? SupersededBy { get; init; }

    /// <summary>The person who has claimed it.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>The time of the claim.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>TRUE_MATCH or FALSE_POSITIVE, once decided or proposed.</summary>
    public string? Decision { get; init; }

    /// <summary>The reason of the decision.</summary>
    public string? Reason { get; init; }

    /// <summary>The comment on the decision.</summary>
    public string? Comment { get; init; }

    /// <summary>The last day (UTC) of the suppression.</summary>
    public DateOnly? SuppressUntil { get; init; }

    /// <summary>The person who decided or proposed.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The person who approved.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The time the decision became final, or the hit was withdrawn or superseded.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The reasons of the score.</summary>
    public ExplanationItem? Explanation { get; init; }

    /// <summary>
    /// The fields that the entry states and the customer does not, the one first that would settle the hit. Only a read of one hit shows them.
    /// </summary>
    public IReadOnlyList<MissingEvidenceItem>? NearestEvidence { get; init; }

    string IVersioned.Tag => Tags.Of(Version);

    /// <summary>Shows a hit.</summary>
    public static HitItem Of(Hit hit) => new()
    {
        Id = hit.Id,
        Version = hit.Version,
        Account = hit.Account.Value,
        CustomerId = hit.CustomerId.Value,
        ExternalId = hit.ExternalId,
        CustomerVersion = hit.CustomerVersion,
        Position = hit.Position,
        Process = Codes<ScreeningProcess>.Of(hit.Process),
        RunId = hit.RunId,
        LastRunId = hit.LastRunId,
        List = hit.ListKey,
        ListVersion = hit.ListVersion,
        Entry = hit.EntryId,
        Name = hit.Name,
        Score = hit.Score / 10_000m,
        Evidence = hit.Evidence,
        FoundAt = hit.FoundAt,
        State = Codes<HitState>.Of(hit.State),
        SuppressionId = hit.SuppressionId,
        SupersededBy = hit.SupersededBy,
        ClaimedBy = hit.ClaimedBy,
        ClaimedAt = hit.ClaimedAt,
        Decision = hit.Decision is { } decision ? Codes<HitDecision>.Of(decision) : null,
        Reason = hit.Reason,
        Comment = hit.Comment,
        SuppressUntil = hit.SuppressUntil,
        DecidedBy = hit.DecidedBy,
        ApprovedBy = hit.ApprovedBy,
        EndedAt = hit.EndedAt,
        Explanation = RunDocument.ReadExplanation(hit.Explanation),
    };
}

/// <summary>Something that the customer does not state and the entry does.</summary>
/// <param name="Field">birthDate, gender, country or identifier.</param>
/// <param name="IfAgrees">The score, from 0 to 1, if both sides agree.</param>
/// <param name="IfContradicts">The score, from 0 to 1, if they contradict each other.</param>
/// <param name="Settles">Whether a contradiction would lower the score below the threshold of the list, so that there would be no hit.</param>
public sealed record MissingEvidenceItem(string Field, decimal IfAgrees, decimal IfContradicts, bool Settles);
