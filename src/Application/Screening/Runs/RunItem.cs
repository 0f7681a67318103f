using Onboarding.Application.Screening.Match;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Runs;

/// <summary>A screening as lists show it.</summary>
public record RunItem
{
    /// <summary>The identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The number; lists are in its order.</summary>
    public long Number { get; init; }

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
    [TextOf(typeof(ScreeningProcess))]
    public string Process { get; init; } = "";

    /// <summary>
    /// Why it ran: REQUESTED, CATEGORY, FACTS_CHANGED, MANUAL, LIST_ARRIVED, LIST_CHANGED, RESCREENING or SUPPRESSION_ENDED.
    /// </summary>
    [TextOf(typeof(ScreeningTrigger))]
    public string Trigger { get; init; } = "";

    /// <summary>The communication number of the last request that asked; absent if there is none.</summary>
    public string? CommunicationNumber { get; init; }

    /// <summary>CLEAR, HITS or PENDING.</summary>
    [TextOf(typeof(RunState))]
    public string State { get; init; } = "";

    /// <summary>The time it ran.</summary>
    public DateTimeOffset RanAt { get; init; }

    /// <summary>The time from which nothing was left to decide; absent before.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Whether a person confirmed a hit; absent before the completion.</summary>
    public bool? Match { get; init; }

    /// <summary>Shows a screening.</summary>
    public static RunItem Of(ScreeningRun run) => Fill(new RunItem(), run);

    private protected static T Fill<T>(T item, ScreeningRun run) where T : RunItem => (T)(item with
    {
        Id = run.Id,
        Number = run.Number,
        Account = run.Account.Value,
        CustomerId = run.CustomerId.Value,
        ExternalId = run.ExternalId,
        CustomerVersion = run.CustomerVersion,
        Position = run.Position,
        Process = Codes<ScreeningProcess>.Of(run.Process),
        Trigger = Codes<ScreeningTrigger>.Of(run.Trigger),
        CommunicationNumber = run.CommunicationNumber.Length > 0 ? run.CommunicationNumber : null,
        State = Codes<RunState>.Of(run.State),
        RanAt = run.RanAt,
        CompletedAt = run.CompletedAt,
        Match = run.IsMatch,
    });
}

/// <summary>A screening with all that it compared and found.</summary>
public sealed record RunDetails : RunItem
{
    /// <summary>The keys of missing lists, and the names of processes without a list.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The facts about the party that were compared.</summary>
    public ComparedSubject? Subject { get; init; }

    /// <summary>The hash of the facts (HMAC-SHA256 with a key of the installation): equal facts have equal hashes.</summary>
    public string InputHash { get; init; } = "";

    /// <summary>The policy by which names were compared.</summary>
    public PolicyItem? Policy { get; init; }

    /// <summary>The lists that were compared, with their versions.</summary>
    public IReadOnlyList<ComparedList> Lists { get; init; } = [];

    /// <summary>The entries that fit, the highest score first.</summary>
    public IReadOnlyList<MatchHit> Hits { get; init; } = [];

    /// <summary>The entries that nearly fit, the highest score first, at most 20.</summary>
    public IReadOnlyList<MatchHit> NearMisses { get; init; } = [];

    /// <summary>Shows a screening with its result.</summary>
    public static new RunDetails Of(ScreeningRun run)
    {
        var result = RunDocument.Read(run.Result);
        return Fill(new RunDetails(), run) with
        {
            Missing = result.Missing,
            Subject = ComparedSubject.Of(FactsHash.Read(run.Facts)),
            InputHash = run.FactsHash,
            Policy = result.Policy,
            Lists = result.Lists,
            Hits = result.Hits,
            NearMisses = result.NearMisses,
        };
    }
}

/// <summary>The facts about a party that were compared.</summary>
/// <param name="EntityType">INDIVIDUAL or ORGANIZATION.</param>
/// <param name="Names">The names.</param>
/// <param name="BirthDate">The birth date, as far as it is known.</param>
/// <param name="Countries">The countries, alpha-2.</param>
/// <param name="Identifiers">The numbers of documents and registrations.</param>
public sealed record ComparedSubject(
    [property: TextOf(typeof(EntityType))] string EntityType, IReadOnlyList<string> Names, string? BirthDate, IReadOnlyList<string> Countries,
    IReadOnlyList<NameQueryIdentifier> Identifiers)
{
    /// <summary>Shows a subject.</summary>
    internal static ComparedSubject Of(Domain.Screening.Matching.Subject subject) => new(
        Codes<EntityType>.Of(
            subject.Type == Domain.Screening.Matching.NameType.Person ? Domain.Common.EntityType.Individual : Domain.Common.EntityType.Organization),
        subject.Names,
        subject.BirthDate?.ToString(),
        subject.Countries,
        [.. subject.Identifiers.Select(one => new NameQueryIdentifier(one.Type, one.Number, one.Country))]);
}
