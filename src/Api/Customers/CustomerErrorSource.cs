using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Application.Customers.StateBirthDate;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Files;
using Onboarding.Domain.Customers.Items;

namespace Onboarding.Api.Customers;

/// <summary>The errors of the calls about customers.</summary>
internal sealed class CustomerErrorSource : CoreErrorSource
{
    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        Defect(BirthDateErrors.Missing, "/birthDate", "Send birthDate."),
        Defect(BirthDateErrors.Invalid, "/birthDate", "Send a possible date of birth in one of the three forms."),
        Conflict(BirthDateErrors.NotPerson, "/birthDate", "Choose a customer of the type INDIVIDUAL."),
        Defect(CaseFileErrors.InvalidName, "/name", "Send a name of 1 to 256 characters."),
        Defect(DocumentContentErrors.Empty, "/content", "Send the content in Base64."),
        Defect(DocumentContentErrors.NotBase64, "/content", "Encode the content in Base64 with the standard alphabet and padding."),
        Defect(DocumentContentErrors.TooLarge, "/content", "Send a smaller file; `Documents__MaxBytes` sets the size."),
        Defect(DocumentContentErrors.UnknownType, "/content", "Convert the file to one of the named types."),
        Defect(OpenItemErrors.InvalidRequest, "/request", "Send a request of 1 to 4,000 characters."),
        Defect(OpenItemErrors.InvalidDueOn, "/dueOn", "Send a date, YYYY-MM-DD, that has not passed."),
        Conflict(OpenItemErrors.Closed, "", "No action is needed."),
        Conflict(OpenItemErrors.CustomerClosed, "", "Choose a customer that is not closed."),
        Conflict(CustomerErrors.BusinessUnitNotAllowed, "/businessUnit", "Use a client of the customer's business unit."),
    ];
}
