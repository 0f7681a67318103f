using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.SelfTests;

namespace Onboarding.Application.Screening;

/// <summary>A self-test as the core API shows it.</summary>
/// <param name="Id">The id.</param>
/// <param name="State">RUNNING, COMPLETED or FAILED.</param>
/// <param name="Seed">The seed of the alterations: the same seed on the same lists gives the same report.</param>
/// <param name="Entries">The greatest number of entries that are altered.</param>
/// <param name="RequestedAt">The time of the request, UTC.</param>
/// <param name="RequestedBy">The person or client that requested it.</param>
/// <param name="EndedAt">The time it ended, UTC, or null.</param>
/// <param name="Report">The report; null before the end, and in lists.</param>
public sealed record SelfTestItem(
    Guid Id, string State, long Seed, int Entries, DateTimeOffset RequestedAt, string RequestedBy, DateTimeOffset? EndedAt, SelfTestReport? Report)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Shows a self-test with its report.</summary>
    public static SelfTestItem Of(SelfTest test) => new(
        test.Id, Codes<SelfTestState>.Of(test.State), test.Seed, test.Entries, test.RequestedAt, test.RequestedBy, test.EndedAt,
        test.Report is { } report ? JsonSerializer.Deserialize<SelfTestReport>(report, Options) : null);

    /// <summary>Writes a report for storage.</summary>
    internal static string Write(SelfTestReport report) => JsonSerializer.Serialize(report, Options);
}

/// <summary>The report of a self-test.</summary>
/// <param name="Policy">The policy by which names were compared.</param>
/// <param name="Lists">The lists in force.</param>
/// <param name="Sampled">The number of entries that were altered.</param>
/// <param name="Kinds">The result of each kind of alteration.</param>
/// <param name="Found">The share of altered entries that were found at the thresholds in force, from 0 to 1.</param>
/// <param name="Customers">The number of the account's customers.</param>
/// <param name="Alerted">The number of customers with hits at the thresholds in force.</param>
/// <param name="AlertedFrom">For each threshold the number of customers that would have hits.</param>
public sealed record SelfTestReport(
    Match.PolicyItem Policy, IReadOnlyList<Match.UsedList> Lists, int Sampled, IReadOnlyList<AlterationResult> Kinds, decimal Found, long Customers,
    long Alerted, IReadOnlyDictionary<string, long> AlertedFrom);

/// <summary>The result of one kind of alteration.</summary>
/// <param name="Kind">The kind, such as LETTER_DROPPED; CONTRADICTED is another person of the same name, who should not be found.</param>
/// <param name="Tried">The number of altered names.</param>
/// <param name="Found">How many find their entry at the thresholds in force.</param>
/// <param name="Share">The share, from 0 to 1.</param>
/// <param name="FoundFrom">For each threshold how many find their entry.</param>
/// <param name="Missed">Up to ten altered names that did not find their entry; for CONTRADICTED those that did.</param>
public sealed record AlterationResult(
    string Kind, int Tried, int Found, decimal Share, IReadOnlyDictionary<string, int> FoundFrom, IReadOnlyList<MissedAlteration> Missed);

/// <summary>An altered name with another result than expected.</summary>
/// <param name="List">The key of the list.</param>
/// <param name="Entry">The list's own id of the entry.</param>
/// <param name="Name">The altered name.</param>
/// <param name="Score">The score of the right entry; 0 if it is below 0.55.</param>
public sealed record MissedAlteration(string List, string Entry, string Name, decimal Score);
