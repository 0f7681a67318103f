using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// What a request states about a customer, as a reader understood it; nothing is checked yet. Immutable, so that its verdict can
/// be kept: the validation behaviour and the aggregate ask for it one after the other and it is worked out once.
/// </summary>
public sealed record CustomerDraft
{
    private Verdict? _verdict;

    /// <summary>The form as the route and the profile of the dialect name it; see <see cref="Form"/>.</summary>
    public CustomerForm RequestedForm { get; init; } = CustomerForm.None;

    /// <summary>The request's own number, unique per account; mandatory, at most 256 characters.</summary>
    public string? CommunicationNumber { get; init; }

    /// <summary>Who asks; mandatory, the audit user.</summary>
    public string? Requester { get; init; }

    /// <summary>The caller's own number of the customer, unique per account; mandatory, at most 256 characters.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Person or organisation; mandatory.</summary>
    public EntityType? EntityType { get; init; }

    /// <summary>Code of classifier riskManagementCategory; mandatory.</summary>
    public string? Category { get; init; }

    /// <summary>Who decides level and status; mandatory but for simplified customers.</summary>
    public SourceOfRiskLevel? SourceOfRiskLevel { get; init; }

    /// <summary>The level as sent; mandatory for IMPORT, ignored for EVALUATE.</summary>
    public RiskLevel? RiskLevel { get; init; }

    /// <summary>The status as sent; mandatory for IMPORT, ignored for EVALUATE but for CLOSED on an update.</summary>
    public CustomerStatus? Status { get; init; }

    /// <summary>The closing date as sent, exactly when the status sent is CLOSED.</summary>
    public DateOnly? ClosingDate { get; init; }

    /// <summary>Screenings asked for, as sent.</summary>
    public IReadOnlyList<string>? RequestedScreenings { get; init; }

    /// <summary>Everything else.</summary>
    public CustomerProfileDraft Profile { get; init; } = new();

    /// <summary>JSON pointers of values that were sent but could not be read.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>JSON pointers of what a change states; what it does not state is as it was before.</summary>
    public IReadOnlyList<string> Touched { get; init; } = [];

    /// <summary>Whether the category marks a lead.</summary>
    public bool IsLead => CustomerForm.IsOfLead(Category);

    /// <summary>The form the request really fills in (<see cref="CustomerForm.For"/>).</summary>
    public CustomerForm Form => RequestedForm.For(Category, SourceOfRiskLevel);

    /// <summary>What the customer is once the draft was accepted.</summary>
    public CustomerKind Kind => Form.Kind;

    /// <summary>The screenings that a draft without findings asks for, each once.</summary>
    internal IReadOnlyList<ScreeningProcess>? ReadScreenings() => RequestedScreenings?.Select(Codes<ScreeningProcess>.Read).Distinct().ToArray();

    /// <summary>Every defect of the draft by the classifiers of the moment.</summary>
    public IReadOnlyList<Finding> Findings(Classifiers classifiers)
    {
        if (_verdict is { } verdict && ReferenceEquals(verdict.Draft, this) && ReferenceEquals(verdict.Classifiers, classifiers))
        {
            return verdict.Findings;
        }

        var context = new ValidationContext(Unreadable);
        CustomerRules.Check(this, new RuleContext(Form, EntityType, classifiers), context);
        _verdict = new(this, classifiers, context.Findings);
        return context.Findings;
    }

    // A with-expression copies the field too, so the verdict knows whose it is.
    private sealed class Verdict(CustomerDraft draft, Classifiers classifiers, IReadOnlyList<Finding> findings)
    {
        public CustomerDraft Draft => draft;

        public Classifiers Classifiers => classifiers;

        public IReadOnlyList<Finding> Findings => findings;
    }
}
