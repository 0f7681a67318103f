using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>Changes of a part of a customer's data, and its end.</summary>
public sealed partial class Customer
{
    /// <summary>
    /// Changes some data. Rejected (<see cref="InvalidInput"/>) is every defect of what the change states, and elsewhere those the customer did not have before, so
    /// that a change does not answer for what another form left out.
    /// </summary>
    /// <param name="form">The form whose rules hold.</param>
    /// <param name="patch">What changes.</param>
    /// <param name="requester">The audit user who asks.</param>
    /// <param name="classifiers">The codes that may be used.</param>
    /// <param name="at">When.</param>
    /// <param name="also">What else is wrong with the request.</param>
    public void Patch(CustomerForm form, CustomerPatch patch, string requester, Classifiers classifiers, DateTimeOffset at, IReadOnlyList<Finding>? also = null)
    {
        var now = Stated(form, requester);
        var draft = patch.Over(now);
        var before = now.Findings(classifiers).Select(finding => (finding.Rule, finding.Path)).ToHashSet();
        InvalidInput.ThrowIfAny([
            .. draft.Findings(classifiers).Where(finding => !before.Contains((finding.Rule, finding.Path)) || States(draft, finding.Path)),
            .. draft.EntityType is { } type && type != EntityType ? (IReadOnlyList<Finding>)[Finding.Of(CustomerErrors.EntityTypeChanged, "/entityType")] : [],
            .. also ?? []]);
        Follow(draft, at);
    }

    /// <summary>
    /// Ends the relationship on a day. The external id stays taken; the e-mail address is free again. Callers look for customers that are not closed, so
    /// closing one twice is a defect of theirs: <see cref="InvalidOperationException"/>, and the day stays.
    /// </summary>
    public void Close(DateOnly on, string requester, DateTimeOffset at)
    {
        if (Status == CustomerStatus.Closed)
        {
            throw new InvalidOperationException("The customer is closed already.");
        }

        var before = ObservedState();
        (Status, ClosingDate, EmailKey) = (CustomerStatus.Closed, on, null);
        (ChangedAt, ChangedBy) = (at, requester);
        Version++;
        RaiseChange(before);
    }

    /// <summary>The form of an e-mail address by which two are told apart: without regard to case.</summary>
    public static string EmailKeyOf(string email) => email.ToLowerInvariant();

    // A request of its own number asks for an assessment; any other change leaves level, status and their source alone.
    private void Follow(CustomerDraft draft, DateTimeOffset at)
    {
        var asks = draft.CommunicationNumber is { Length: > 0 } number && number != CommunicationNumber;
        if (asks)
        {
            (SourceOfRiskLevel, CommunicationNumber, Category) = (Risk.Contracts.SourceOfRiskLevel.Evaluate, draft.CommunicationNumber!, draft.Category ?? Category);
        }

        var before = ObservedState();
        ExternalId = draft.ExternalId ?? ExternalId;
        Store(CustomerProfile.Checked(draft.Profile), draft.Requester!, at);
        RaiseChange(before);
        if (asks)
        {
            AskForAssessment();
        }
    }

    private static bool States(CustomerDraft draft, string path) =>
        draft.Unreadable.Contains(path) || draft.Touched.Any(one => path.StartsWith(one, StringComparison.Ordinal) && (path.Length == one.Length || path[one.Length] == '/'));

    private CustomerDraft Stated(CustomerForm form, string requester) => new()
    {
        RequestedForm = form,
        Requester = requester,
        ExternalId = ExternalId,
        EntityType = EntityType,
        CommunicationNumber = CommunicationNumber,
        Category = Category.Length > 0 ? Category : null,
        SourceOfRiskLevel = SourceOfRiskLevel,
        RiskLevel = RiskLevel,
        Status = Status,
        ClosingDate = ClosingDate,
        Profile = new CustomerProfileDraft(Profile),
    };
}
