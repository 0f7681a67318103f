using System.Collections.Frozen;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Notifications.Contracts;

/// <summary>Every type of event that is published, as the contracts of the dialects list them (AMLYZE: events.json; Yativo: contract.md, Y18).</summary>
public static class EventTypes
{
    private const string Prefix = "app.amlyze.";

    private static readonly EventMember Initial = new("initialRiskLevel");
    private static readonly EventMember Final = new("finalRiskLevel");
    private static readonly EventMember Decision = new("decisionType");
    private static readonly EventMember Ground = new("decisionGroundCode", IsOptional: true);
    private static readonly EventMember ExternalId = new("externalId");
    private static readonly EventMember Match = new("screeningMatch");
    private static readonly EventMember Created = new("created_at");
    private static readonly EventMember Reviewed = new("reviewed_at");

    /// <summary>The scoring of a customer waits for a person.</summary>
    public static EventType CustomerScoringPending { get; } = Scoring("customer", "pending", Initial);

    /// <summary>The scoring of a customer is decided and waits for the date of approval.</summary>
    public static EventType CustomerScoringWaitingForApprovalDate { get; } =
        Scoring("customer", "waiting_for_approval_date", Initial, Final, Decision, Ground);

    /// <summary>The scoring of a customer is done.</summary>
    public static EventType CustomerScoringCompleted { get; } =
        Scoring("customer", "completed", Initial, Final, Decision, Ground, new("approvedAt", IsOptional: true));

    /// <summary>The scoring of a lead waits for a person.</summary>
    public static EventType LeadScoringPending { get; } = Scoring("lead", "pending", Initial);

    /// <summary>The scoring of a lead is done.</summary>
    public static EventType LeadScoringCompleted { get; } = Scoring("lead", "completed", Initial, Final, Decision, Ground);

    /// <summary>What is known of a customer changed; only what changed is sent.</summary>
    public static EventType CustomerUpdated { get; } = new(
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

    /// <summary>A customer was created. No payload of this and the next two is published; they name the customer and where it stands, nothing personal.</summary>
    public static EventType CustomerCreated { get; } = OfCustomer("customer.created", Created);

    /// <summary>A customer passed verification.</summary>
    public static EventType CustomerKycApproved { get; } = OfCustomer("customer.kyc.approved", Reviewed);

    /// <summary>A customer did not pass verification.</summary>
    public static EventType CustomerKycRejected { get; } = OfCustomer("customer.kyc.rejected", Reviewed);

    /// <summary>Every type.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        CustomerScoringPending, CustomerScoringWaitingForApprovalDate, CustomerScoringCompleted, LeadScoringPending, LeadScoringCompleted,
        .. Screenings("customer"), .. Screenings("lead"), CustomerUpdated, CustomerCreated, CustomerKycApproved, CustomerKycRejected,
    ];

    private static FrozenDictionary<string, EventType> ByName { get; } = All.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The type of that name; nothing if there is none.</summary>
    public static EventType? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The types of a dialect; none if it has none.</summary>
    public static IReadOnlyList<EventType> Of(Dialect dialect) => [.. All.Where(type => type.Dialect == dialect)];

    /// <summary>A screening of a customer (or lead) waits for a person, or is done.</summary>
    public static EventType Screening(ScreeningProcess process, bool isLead, bool isCompleted) =>
        ByName[ScreeningName(isLead ? "lead" : "customer", process, isCompleted ? "completed" : "pending")];

    /// <summary>Fails if the list cannot be what receivers and the database are promised; asked at start.</summary>
    public static void Check()
    {
        if (All.FirstOrDefault(type => type.Name.Length > EventType.NameMaxLength || type.Name.Any(letter => !char.IsAscii(letter))) is { } bad)
        {
            throw new InvalidOperationException($"{bad.Name} cannot be the name of a type of event.");
        }

        if (ByName.Count != All.Count)
        {
            throw new InvalidOperationException("Two types of events have the same name.");
        }
    }

    private static EventType Scoring(string resource, string phase, params EventMember[] data) => new($"{Prefix}{resource}.riskmanagement.kyc_scoring.{phase}", data);

    private static EventType OfCustomer(string name, EventMember when) =>
        new(name, new("customer_id"), new("customer_type"), new("customer_status"), new("customer_kyc_status"), when) { Dialect = Dialect.Yativo, Source = "customer" };

    private static IEnumerable<EventType> Screenings(string resource)
    {
        foreach (var process in Enum.GetValues<ScreeningProcess>())
        {
            yield return new(ScreeningName(resource, process, "pending"), ExternalId);
            yield return new(ScreeningName(resource, process, "completed"), new(Outcome(process), IsOptional: true), ExternalId, Match);
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
