using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Dialects.Amlyze;

/// <summary>
/// The event types of the AMLYZE contract (events.json; later ones in additions-2026.json): scorings and reviews of customers and leads,
/// screenings of customers, leads and related entities, and changes of customers.
/// </summary>
public static class AmlyzeEvents
{
    /// <summary>A customer, as a part of names.</summary>
    public const string Customer = "customer";

    /// <summary>A lead, as a part of names.</summary>
    public const string Lead = "lead";

    /// <summary>A related entity, as a part of names.</summary>
    public const string RelatedEntity = "related_entity";

    private const string Prefix = "app.amlyze.";
    private const string Version2026 = "D";

    private static readonly EventMember Initial = new("initialRiskLevel");
    private static readonly EventMember Final = new("finalRiskLevel");
    private static readonly EventMember Decision = new("decisionType");
    private static readonly EventMember Ground = new("decisionGroundCode", IsOptional: true);
    private static readonly EventMember Assessment = new("assessmentGuid", Since: Version2026);
    private static readonly EventMember ExternalId = new("externalId");
    private static readonly EventMember Match = new("screeningMatch");
    private static readonly EventMember PendingMatch = new("screeningMatch", Since: Version2026);
    private static readonly EventMember Screening = new("screeningGuid", IsOptional: true, Since: Version2026);

    private static readonly EventMember[] Party =
    [
        new("customerExternalId"), new("externalId", IsOptional: true), new("birthDate", IsOptional: true),
        new("establishmentDate", IsOptional: true), new("type", IsOptional: true), new("firstName", IsOptional: true),
        new("lastName", IsOptional: true), new("title", IsOptional: true), new("nationalCode", IsOptional: true),
        new("relationCode", IsOptional: true), new("countryCode", IsOptional: true),
    ];

    /// <summary>The scoring of a customer waits for a person's decision.</summary>
    public static EventType CustomerScoringPending { get; } = Scoring("customer", "pending", Initial, Assessment);

    /// <summary>The scoring of a customer is decided and waits for the approval date.</summary>
    public static EventType CustomerScoringWaitingForApprovalDate { get; } =
        Scoring("customer", "waiting_for_approval_date", Initial, Final, Decision, Ground, Assessment);

    /// <summary>The scoring of a customer is completed.</summary>
    public static EventType CustomerScoringCompleted { get; } =
        Scoring("customer", "completed", Initial, Final, Decision, Ground, new("approvedAt", IsOptional: true), Assessment);

    /// <summary>
    /// A person closed an assessment that no request required. The source is the communication number of the customer's last assessed request.
    /// </summary>
    public static EventType RetrospectiveCompleted { get; } = new(
        AmlyzeForms.Dialect,
        "com.amlyze.customer.riskmanagement.retrospective.completed",
        Assessment,
        new("customerExternalId"),
        Initial,
        Final,
        Decision,
        Ground)
    {
        Since = Version2026,
    };

    /// <summary>The scoring of a lead waits for a person's decision.</summary>
    public static EventType LeadScoringPending { get; } = Scoring("lead", "pending", Initial, Assessment);

    /// <summary>The scoring of a lead is completed.</summary>
    public static EventType LeadScoringCompleted { get; } = Scoring("lead", "completed", Initial, Final, Decision, Ground, Assessment);

    /// <summary>A customer's data changed. The event holds the changed members only.</summary>
    public static EventType CustomerUpdated { get; } = new(
        AmlyzeForms.Dialect,
        "com.amlyze.customer.updated",
        new("customerExternalID"),
        new("sanctioned", IsOptional: true),
        new("pep", IsOptional: true),
        new("inAdverseMedia", IsOptional: true),
        new("inInternalList", IsOptional: true),
        new("riskLevel", IsOptional: true),
        new("status", IsOptional: true),
        new("updatedAt"),
        new("updateAt", Since: Version2026))
    {
        Source = "customer",
    };

    /// <summary>All event types.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        CustomerScoringPending, CustomerScoringWaitingForApprovalDate, CustomerScoringCompleted, RetrospectiveCompleted, LeadScoringPending,
            LeadScoringCompleted,
        .. Screenings(Customer, ExternalId), .. Screenings(Lead, ExternalId), .. Screenings(RelatedEntity, Party), CustomerUpdated,
    ];

    /// <summary>Returns whether a type existed before the pages of 2026. A name that is not one of these types counts as one that did.</summary>
    public static bool ExistedBefore2026(string type) => All.FirstOrDefault(one => one.Name == type) is not { Since: not null };

    /// <summary>Returns the data of an event, JSON text, without the members that the pages of 2026 added to its type.</summary>
    public static string Before2026(string type, string data)
    {
        var added = All.FirstOrDefault(one => one.Name == type)?.Data.Where(member => member.Since is not null).ToArray() ?? [];
        if (added.Length == 0)
        {
            return data;
        }

        var members = JsonNode.Parse(data)!.AsObject();
        foreach (var member in added)
        {
            members.Remove(member.Name);
        }

        return members.ToJsonString();
    }

    private static EventType Scoring(string resource, string phase, params EventMember[] data) =>
        new(AmlyzeForms.Dialect, $"{Prefix}{resource}.riskmanagement.kyc_scoring.{phase}", data);

    /// <summary>Returns the type of a screening event.</summary>
    /// <param name="resource">The kind of party that was screened: <see cref="Customer"/>, <see cref="Lead"/> or <see cref="RelatedEntity"/>.</param>
    /// <param name="process">The process.</param>
    /// <param name="isCompleted">Whether nothing is left to decide; otherwise a person has to decide.</param>
    public static EventType ScreeningOf(string resource, ScreeningProcess process, bool isCompleted) =>
        All.Single(type => type.Name == ScreeningName(resource, process, isCompleted ? "completed" : "pending"));

    /// <summary>Returns the member of the data that states the outcome of a process.</summary>
    public static string Outcome(ScreeningProcess process) => process switch
    {
        ScreeningProcess.Sanctions => "sanctioned",
        ScreeningProcess.Pep => "pep",
        ScreeningProcess.AdverseMedia => "inAdverseMedia",
        ScreeningProcess.InternalList => "inInternalList",
        _ => throw new ArgumentOutOfRangeException(nameof(process)),
    };

    private static IEnumerable<EventType> Screenings(string resource, params EventMember[] party)
    {
        foreach (var process in Enum.GetValues<ScreeningProcess>())
        {
            yield return new(AmlyzeForms.Dialect, ScreeningName(resource, process, "pending"), [.. party, PendingMatch, Screening]);
            yield return new(
                AmlyzeForms.Dialect,
                ScreeningName(resource, process, "completed"),
                [new(Outcome(process), IsOptional: true), .. party, Match, Screening]);
        }
    }

    private static string ScreeningName(string resource, ScreeningProcess process, string phase) =>
        $"{Prefix}{resource}.screening.{Codes<ScreeningProcess>.Of(process).ToLowerInvariant()}.{phase}";
}
