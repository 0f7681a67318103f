using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Warnings;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>
/// The errors of this dialect: those of the field tables (<see cref="AmlyzeFieldErrors"/>) and those of the rules outside them. Profile A answers
/// with 200 instead of 400.
/// </summary>
internal sealed class AmlyzeErrorSource : IErrorSource
{
    private const int Rejected = StatusCodes.Status400BadRequest;

    /// <inheritdoc/>
    public DialectName Api => AmlyzeForms.Dialect;

    /// <inheritdoc/>
    public IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        .. new ErrorEntry[]
        {
            Of(CustomerErrors.CommunicationNumberUsed, "/communicationNumber",
                "No action is needed if the request is a repetition; otherwise choose a new number."),
            Of(CustomerErrors.CommunicationNumberUsedInBatch, "/communicationNumber",
                "No action is needed if the item is a repetition; otherwise choose a new number."),
            Of(CustomerErrors.AlreadyExists, "/customerExtId", "Send UPDATE, or choose another customerExtId."),
            Of(CustomerErrors.Unknown, "/customerExtId", "Send CREATE, or correct customerExtId."),
            Of(CustomerErrors.EntityTypeChanged, "/entityType", "Send the entity type of the existing customer, or choose another customerExtId."),
            Of(CustomerErrors.LeadNotAllowed, "/riskManagementCategory", "Send a category of customers."),
            Of(CustomerErrors.LeadNeedsEvaluate, "/riskManagementCategory", "Send EVALUATE for a lead."),
            Of(CustomerErrors.BusinessUnitMissing, "/businessUnit", "Send one of the client's business units."),
            Of(CustomerErrors.BusinessUnitNotAllowed, "/businessUnit",
                "Send one of the client's business units, or use a client of the customer's business unit."),
            Of(CustomerErrors.RiskLevelMissing, "/riskLevel", "Send riskLevel with IMPORT."),
            Of(CustomerErrors.RiskLevelInvalid, "/riskLevel", "Send NONE, LOW, MEDIUM, HIGH or EXTREME."),
            Of(CustomerErrors.StatusMissing, "/customerStatus", "Send customerStatus with IMPORT."),
            Of(CustomerErrors.StatusInvalid, "/customerStatus", "Send a status that the API description states."),
            Of(CustomerErrors.ClosingDateMissing, "/closingDate", "Send closingDate with CLOSED."),
            Of(CustomerErrors.ClosingDateForbidden, "/closingDate", "Leave closingDate out, or send CLOSED."),
            Of(CustomerErrors.ScreeningUndefined, "/initializeScreeningProcesses/{i}", "Send SANCTIONS, PEP, ADVERSE_MEDIA or INTERNAL_LIST."),
            Of(AmlyzeBodies.Unreadable, "", "Send JSON (RFC 8259) as the API description has it."),
            Of(AmlyzeBodies.Unknown, "/{member}", "Leave the member out, or correct its name. Only Amlyze__UnknownNames=Reject rejects it."),
        },
        .. AmlyzeFieldErrors.All,
        .. Wording2026.All.OrderBy(one => one.Message, StringComparer.Ordinal).Select(
            one => ErrorEntry.Of(one, "", Rejected, "Send the field (profile D has this code).")),
        .. Wording2023.All.Where(one => one.Code.EndsWith('.')).OrderBy(one => one.Code, StringComparer.Ordinal).Select(
            one => ErrorEntry.Of(one, "", Rejected, "Leave the field out, or correct entityType (profile A has this code).")),
        Warning(CustomerWarnings.ShareOutOfRange, "/listRelatedEntity/{i}/share", "Correct the percentage."),
        Warning(CustomerWarnings.SameTwice, "/listRelatedEntity/{i}", "Send each person and organisation once."),
        Warning(CustomerWarnings.LeiCheckDigits, "/lei", "Correct the LEI."),
        Warning(CustomerWarnings.IbanCheckDigits, "/initialDepositAccount", "Correct the IBAN."),
        Warning(CustomerWarnings.NoEmail, "/listContact/{i}/contactDetails", "Correct the address."),
        Warning(CustomerWarnings.CodeContradictsBirth, "/nationalCode", "Correct the national code or the date of birth."),
        Warning(CustomerWarnings.IgnoredName, "/{member}", "Correct the name of the member."),
    ];

    private static ErrorEntry Of(Rule rule, string path, string remedy) => ErrorEntry.Of(rule, path, Rejected, remedy) with
    {
        Message = ErrorEntry.WithoutArguments(AmlyzeWording.Of(rule).Message),
    };

    // A warning rejects nothing: it is in a response of the default profile, and in the report of an import.
    private static ErrorEntry Warning(Rule rule, string path, string remedy) =>
        ErrorEntry.Of(rule, path, StatusCodes.Status200OK, $"Warning, the request is accepted. {remedy}");
}
