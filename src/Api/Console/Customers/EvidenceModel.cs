using System.Text.Json;
using Onboarding.Application.Audit.ListAudit;
using Onboarding.Application.Customers.Items;
using Onboarding.Application.Customers.ListVersions;
using Onboarding.Application.Risk;
using Onboarding.Application.Screening.Runs;

namespace Onboarding.Api.Console.Customers;

/// <summary>Everything that proves how a customer was assessed, on one page to print.</summary>
/// <param name="Customer">The data.</param>
/// <param name="Versions">The versions.</param>
/// <param name="Cases">The assessments and decisions, the newest first.</param>
/// <param name="Hits">The hits of screenings, those that wait for a person first.</param>
/// <param name="Items">The requests for information to the client, the open ones first, then the newest.</param>
/// <param name="Audit">The audit entries, the newest first.</param>
/// <param name="PrintedBy">The person who prints it.</param>
/// <param name="PrintedAt">The time of printing.</param>
public sealed record EvidenceModel(
    JsonElement Customer, IReadOnlyList<VersionItem> Versions, EvidenceList<ListedCase> Cases, EvidenceList<HitItem> Hits,
    EvidenceList<OpenItemItem> Items, EvidenceList<AuditItem> Audit, string PrintedBy, DateTimeOffset PrintedAt);

/// <summary>A list on the evidence page.</summary>
/// <param name="Items">The entries that are shown.</param>
/// <param name="IsCut">Whether there are more, which the page has to say.</param>
public sealed record EvidenceList<T>(IReadOnlyList<T> Items, bool IsCut);
