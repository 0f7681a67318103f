using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>The patch of a customer's data, and the end of the relationship.</summary>
public sealed partial class Customer
{
    /// <summary>
    /// Changes some data. Rejects (<see cref="InvalidInput"/>) every defect of the patched fields, and the defects of other fields that the customer
    /// did not have before. Defects that another form left in the data do not reject the patch.
    /// </summary>
    /// <param name="form">The form whose rules apply.</param>
    /// <param name="patch">The patch.</param>
    /// <param name="requester">The audit user of the request.</param>
    /// <param name="classifiers">The permitted codes.</param>
    /// <param name="at">The current time.</param>
    /// <param name="also">Further findings of the request, which are reported together with those of the patch.</param>
    public void Patch(
        CustomerForm form, CustomerPatch patch, string requester, Classifiers classifiers, DateTimeOffset at, IReadOnlyList<Finding>? also = null)
    {
        var now = CurrentDraft(form, requester);
        var draft = patch.ApplyTo(now);
        var before = now.Findings(classifiers, BirthDates.LastDay(at)).Select(finding => (finding.Rule, finding.Path)).ToHashSet();
        InvalidInput.ThrowIfAny([
            .. draft.Findings(classifiers, BirthDates.LastDay(at)).Where(
                finding => !before.Contains((finding.Rule, finding.Path)) || IsChanged(draft, finding.Path)),
            .. draft.EntityType is { } type && type != EntityType
                ? (IReadOnlyList<Finding>)[Finding.Of(CustomerErrors.EntityTypeChanged, "/entityType")]
                : [],
            .. also ?? []]);
        ApplyPatch(draft, at);
    }

    /// <summary>
    /// Ends the relationship on a day. The external id stays in use. The e-mail address is released. Callers must pass only customers that are not
    /// closed; if the customer is already closed, throws <see cref="InvalidOperationException"/> and keeps the closing date.
    /// </summary>
    public void Close(DateOnly on, string requester, DateTimeOffset at)
    {
        if (Status == CustomerStatus.Closed)
        {
            throw new InvalidOperationException("The customer is already closed.");
        }

        var before = ObservedState();
        (Status, ClosingDate, EmailKey) = (CustomerStatus.Closed, on, null);
        (ChangedAt, ChangedBy) = (at, requester);
        Version++;
        RaiseChange(before);
        RaiseUpdate();
    }

    /// <summary>Returns the form in which e-mail addresses are compared: in lower case.</summary>
    public static string EmailKeyOf(string email) => email.ToLowerInvariant();

    // A patch with a communication number requests an assessment. Any other patch leaves level, status and their source unchanged.
    private void ApplyPatch(CustomerDraft draft, DateTimeOffset at)
    {
        var requestsAssessment = draft.CommunicationNumber is { Length: > 0 } number && number != CommunicationNumber;
        if (requestsAssessment)
        {
            SourceOfRiskLevel = Risk.Contracts.SourceOfRiskLevel.Evaluate;
            CommunicationNumber = draft.CommunicationNumber!;
            Category = draft.Category ?? Category;
        }

        var before = ObservedState();
        ExternalId = draft.ExternalId ?? ExternalId;
        Store(CustomerProfile.FromChecked(draft.Profile), draft.Requester!, at);
        RaiseChange(before);
        if (requestsAssessment)
        {
            RequestAssessment();
        }

        RaiseUpdate();
    }

    private static bool IsChanged(CustomerDraft draft, string path) =>
        draft.Unreadable.Contains(path) || draft.ChangedPaths.Any(
            one => path.StartsWith(one, StringComparison.Ordinal) && (path.Length == one.Length || path[one.Length] == '/'));

    private CustomerDraft CurrentDraft(CustomerForm form, string requester) => new()
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
