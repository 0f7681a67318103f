using Onboarding.UnitTests.Common;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers.Errors;

public class ProposedErrorTests
{
    public static TheoryData<string, string, string, string?, string> OfCustomers => new()
    {
        { "C001", "INDIVIDUAL", "/communicationNumber", null, "CommunicationNumber is mandatory" },
        { "C003", "INDIVIDUAL", "/requester", null, "Requester is mandatory" },
        { "C005", "INDIVIDUAL", "/action", "\"DELETE\"", "Action is invalid" },
        { "C006", "INDIVIDUAL", "/businessUnit", "\"NO_SUCH\"", "BusinessUnit is invalid" },
        { "C008", "INDIVIDUAL", "/sourceOfRiskLevel", null, "SourceOfRiskLevel is mandatory" },
        { "C008", "INDIVIDUAL", "/sourceOfRiskLevel", "\"GUESS\"", "SourceOfRiskLevel is invalid" },
        { "C008.I01", "INDIVIDUAL", "/riskLevel", null, "RiskLevel is mandatory" },
        { "C008.I01", "INDIVIDUAL", "/riskLevel", "\"HUGE\"", "RiskLevel is invalid" },
        { "C009", "INDIVIDUAL", "/customerStatus", null, "CustomerStatus is mandatory" },
        { "C009", "INDIVIDUAL", "/customerStatus", "\"GONE\"", "CustomerStatus is invalid" },
        { "C010", "INDIVIDUAL", "/entityType", "\"ROBOT\"", "EntityType is invalid" },
        { "C011", "INDIVIDUAL", "/applicationDate", "\"yesterday\"", "ApplicationDate is invalid" },
        { "C011", "INDIVIDUAL", "/birthDate", "\"2023-02-30\"", "BirthDate is invalid" },
        { "C011", "INDIVIDUAL", "/approvalDate", "\"01.02.2023\"", "ApprovalDate is invalid" },
        { "C011", "ORGANIZATION", "/establishmentDate", "\"2023-13-01\"", "EstablishmentDate is invalid" },
        { "C016.I01", "INDIVIDUAL", "/firstName", null, "FirstName is mandatory" },
        { "C016.I02", "INDIVIDUAL", "/lastName", null, "LastName is mandatory" },
        { "C017.O02", "ORGANIZATION", "/registrationCountry", null, "RegistrationCountry is mandatory" },
        { "C017.O03", "ORGANIZATION", "/legalForm", null, "LegalForm is mandatory" },
        { "C017.O03", "ORGANIZATION", "/legalForm", "\"NO_SUCH\"", "LegalForm is invalid" },
        { "C018", "INDIVIDUAL", "/initialDepositCurrency", "\"NO_SUCH\"", "InitialDepositCurrency is invalid" },
        { "C018", "INDIVIDUAL", "/isPEP", "\"perhaps\"", "IsPEP is invalid" },
        { "C018", "ORGANIZATION", "/numberOfEmployees", "\"many\"", "NumberOfEmployees is invalid" },
    };

    public static TheoryData<string, string, string, string?, string> OfLists => new()
    {
        { "Q001", "AdditionalValue", "/listAdditionalValues/0/code", null, "Code is mandatory" },
        { "Q001", "AdditionalValue", "/listAdditionalValues/0/datatype", "\"FLOAT\"", "Datatype is invalid" },
        { "Q003.Co1", "Contact", "/listContact/0/contactType", "\"PIGEON\"", "ContactType is mandatory. values: MOBILEPHONE, FIXEDPHONE, EMAIL, WEBSITE" },
        { "Q003.Co2", "Contact", "/listContact/0/contactDetails", null, "ContactDetails is mandatory" },
        { "Q004.ADR01", "Address", "/listAddress/0/addressDetails", null, "AddressDetails is mandatory" },
        { "Q005", "AppealReason", "/listAppealReason/0/appealReasonType", null, "AppealReasonType is mandatory" },
        { "Q006", "IntroductionSource", "/listIntroductionSource/0/introductionSource", null, "IntroductionSource is mandatory" },
        { "Q007", "OrderedService", "/listOrderedService/0/serviceType", "\"NO_SUCH\"", "ServiceType is invalid" },
        { "Q008", "Activity", "/listActivity/0/activityType", null, "ActivityType is mandatory" },
        { "Q010", "RegionOfActivity", "/listRegionOfActivity/0/region", null, "Region is mandatory" },
        { "Q011", "DeclaredTurnover", "/listDeclaredTurnover/0/turnoverRange", null, "TurnoverRange is mandatory" },
        { "Q011", "DeclaredTurnover", "/listDeclaredTurnover/0/to", "\"a lot\"", "To is invalid" },
        { "Q012", "IncomeSource", "/listIncomeSource/0/incomeSourceType", "\"NO_SUCH\"", "IncomeSourceType is invalid" },
        { "Q013", "PaymentPurpose", "/listPaymentPurpose/0/turnoverDirection", null, "TurnoverDirection is mandatory" },
        { "Q015", "SourceOfWealth", "/listSourceOfWealth/0/code", null, "Code is mandatory" },
    };

    public static TheoryData<string, string, string?, string> OfDocuments => new()
    {
        { "DOC01", "entityType", "\"ROBOT\"", "EntityType is invalid" },
        { "DOC02", "identityDocumentType", null, "IdentityDocumentType is mandatory" },
        { "DOC02", "identityDocumentType", "\"TICKET\"", "IdentityDocumentType is invalid" },
        { "DOC04", "documentIssueDate", null, "DocumentIssueDate is mandatory" },
        { "DOC04", "documentIssueDate", "\"long ago\"", "DocumentIssueDate is invalid" },
        { "DOC05", "documentIssueAuthority", null, "DocumentIssueAuthority is mandatory" },
        { "DOC07", "documentExpiryDate", "\"never\"", "DocumentExpiryDate is invalid" },
    };

    [Theory, MemberData(nameof(OfCustomers))]
    public void A_defect_of_the_customer_has_its_proposed_number(string code, string type, string pointer, string? value, string text) =>
        Defect.In(AmlyzeRequest.Full(type), pointer, value).Request.Findings()
            .Select(found => (found.Code, found.Message, found.Path, found.Rule.IsPublished)).Should().Equal((code, text, pointer, false));

    [Theory, MemberData(nameof(OfLists))]
    public void A_defect_in_a_list_has_its_proposed_number(string code, string name, string pointer, string? value, string text) =>
        Defect.Organization(pointer, value).Request.Findings()
            .Select(found => (found.Code, found.Message, found.Path)).Should().Equal((code, $"Problem with {name} (index: 0 ). {text}", pointer));

    [Theory, MemberData(nameof(OfDocuments))]
    public void A_defect_of_a_document_has_its_proposed_number(string code, string field, string? value, string text) =>
        Defect.Individual($"/listBusinessEntityDocument/0/{field}", value).Request.Findings()
            .Select(found => (found.Code, found.Message)).Should().Equal(($"Q002.{code}", $"Problem with Customer BusinessEntityDocument index = 0 . {text}"));

    [Fact]
    public void A_turnover_without_bounds_is_rejected_at_the_element() =>
        AmlyzeRequest.Full("INDIVIDUAL").With("/listDeclaredTurnover/0/from", "null").With("/listDeclaredTurnover/0/to", "\"\"").Findings()
            .Select(found => (found.Code, found.Path)).Should().Equal(("Q011", "/listDeclaredTurnover/0"));

    [Fact]
    public void Every_proposed_number_is_used()
    {
        string[] codes =
        [
            .. OfCustomers.Select(row => row.Data.Item1), .. OfLists.Select(row => row.Data.Item1), .. OfDocuments.Select(row => row.Data.Item1),
            .. RelatedEntityErrorTests.Defects.Select(row => row.Data.Item1),
        ];
        var tested = codes.SelectMany(code => new[] { code, code.Split('.')[^1], code.Split('.')[0] })
            .Append(Domain.Customers.CustomerErrors.RelatedEntities.Code);
        var proposed = Repository.Contract("amlyze", "errors.json").GetProperty("proposed_numbers").GetProperty("values");

        proposed.EnumerateObject().Select(one => one.Name).Except(tested).Should().BeEmpty();
    }
}
