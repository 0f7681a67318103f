using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Dialects.Amlyze;

/// <summary>The event types of the AMLYZE contract (events.json): scorings and screenings of customers and leads, and changes of customers.</summary>
public static class AmlyzeEvents
{
    private const string Prefix = "app.amlyze.";

    private static readonly EventMember Initial = new("initialRiskLevel");
    private static readonly EventMember Final = new("finalRiskLevel");
    private static readonly EventMember Decision = new("decisionType");
    private static readonly EventMember Ground = new("decisionGroundCode", IsOptional: true);
    private static readonly EventMember ExternalId = new("externalId");
    private static readonly EventMember Match = new("screeningMatch");

    /// <summary>The scoring of a customer waits for a person's decision.</summary>
    public static EventType CustomerScoringPending { get; } = Scoring("customer", "pending", Initial);

    /// <summary>The scoring of a customer is decided and waits for the approval date.</summary>
    public static EventType CustomerScoringWaitingForApprovalDate { get; } =
        Scoring("customer", "waiting_for_approval_date", Initial, Final, Decision, Ground);

    /// <summary>The scoring of a customer is completed.</summary>
    public static EventType CustomerScoringCompleted { get; } =
        Scoring("customer", "completed", Initial, Final, Decision, Ground, new("approvedAt", IsOptional: true));

    /// <summary>The scoring of a lead waits for a person's decision.</summary>
    public static EventType LeadScoringPending { get; } = Scoring("lead", "pending", Initial);

    /// <summary>The scoring of a lead is completed.</summary>
    public static EventType LeadScoringCompleted { get; } = Scoring("lead", "completed", Initial, Final, Decision, Ground);

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
        new("updatedAt"))
    {
        Source = "customer",
    };

    /// <summary>All event types.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        CustomerScoringPending, CustomerScoringWaitingForApprovalDate, CustomerScoringCompleted, LeadScoringPending, LeadScoringCompleted,
        .. Screenings("customer"), .. Screenings("lead"), CustomerUpdated,
    ];

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
