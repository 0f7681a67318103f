using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Dialects.Amlyze;

/// <summary>
/// The event types of the AMLYZE contract (events.json; later ones in additions-2026.json): scorings, reviews and screenings of customers and leads,
/// and changes of customers.
/// </summary>
public static class AmlyzeEvents
{
    private const string Prefix = "app.amlyze.";
    private const string Version2026 = "D";

    private static readonly EventMember Initial = new("initialRiskLevel");
    private static readonly EventMember Final = new("finalRiskLevel");
    private static readonly EventMember Decision = new("decisionType");
    private static readonly EventMember Ground = new("decisionGroundCode", IsOptional: true);
    private static readonly EventMember Assessment = new("assessmentGuid", Since: Version2026);
    private static readonly EventMember ExternalId = new("externalId");
    private static readonly EventMember Match = new("screeningMatch");

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
        .. Screenings("customer"), .. Screenings("lead"), CustomerUpdated,
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

    private static IEnumerable<EventType> Screenings(string resource)
    {
        foreach (var process in Enum.GetValues<ScreeningProcess>())
        {
            yield return new(AmlyzeForms.Dialect, ScreeningName(resource, process, "pending"), ExternalId);
            yield return new(
                AmlyzeForms.Dialect, ScreeningName(resource, process, "completed"), new(Outcome(process), IsOptional: true), ExternalId, Match);
        }
    }

    private static string ScreeningName(string resource, ScreeningProcess process, string phase) =>
        $"{Prefix}{resource}.screening.{Codes<ScreeningProcess>.Of(process).ToLowerInvariant()}.{phase}";

    private static string Outcome(ScreeningProcess process) => process switch
    {
        ScreeningProcess.Sanctions => "sanctioned",
        ScreeningProcess.Pep => "pep",
        ScreeningProcess.AdverseMedia => "inAdverseMedia",
        ScreeningProcess.InternalList => "inInternalList",
        _ => throw new ArgumentOutOfRangeException(nameof(process)),
    };
}
