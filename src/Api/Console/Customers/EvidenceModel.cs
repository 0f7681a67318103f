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
/// <param name="Cases">The assessments and decisions, the oldest first.</param>
/// <param name="Hits">The hits of screenings.</param>
/// <param name="Items">The requests for information to the client.</param>
/// <param name="Audit">The audit entries; null if the person may not see them.</param>
/// <param name="PrintedBy">The person who prints it.</param>
/// <param name="PrintedAt">The time of printing.</param>
public sealed record EvidenceModel(
    JsonElement Customer, IReadOnlyList<VersionItem> Versions, IReadOnlyList<ListedCase> Cases, IReadOnlyList<HitItem> Hits,
    IReadOnlyList<OpenItemItem> Items, IReadOnlyList<AuditItem>? Audit, string PrintedBy, DateTimeOffset PrintedAt);
