using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers.Errors;

/// <summary>The defect of each line of errors.json, by the code and the position among the lines of that code.</summary>
internal static class PublishedDefects
{
    private const string Unknown = "\"NO_SUCH\"";
    private const string NoCountry = "\"ZZ\"";

    public static IReadOnlyDictionary<string, Func<Defect>> OfRequests { get; } = new Dictionary<string, Func<Defect>>
    {
        ["C002/1"] = () => Defect.Individual("/customerExtId", null),
        ["C007/1"] = () => Defect.Individual("/riskManagementCategory", null),
        ["C007/2"] = () => Defect.Individual("/riskManagementCategory", Unknown),
        ["C008.I02/1"] = () => Defect.Individual("/riskManagementCategory", "\"LEAD_AMLYZE\""),
        ["C010/1"] = () => Defect.Individual("/entityType", null),
        ["C012/1"] = () => Defect.Individual("/applicationDate", null),
        ["C013/1"] = () => Defect.In(AmlyzeRequest.Individual().With("/customerStatus", "\"CLOSED\""), "/closingDate", "null"),
        ["C013a/1"] = () => Defect.Individual("/closingDate", "\"2024-01-01\""),
        ["C014/1"] = () => Defect.Individual("/companyAssetValue", "1", ("FieldName", "CompanyAssetValue")),
        ["C015/1"] = () => Defect.Organization("/lastName", "\"Garcia\"", ("FieldName", "LastName")),
        ["C016.I06/1"] = () => Defect.Individual("/citizenshipCountry", NoCountry),
        ["C016.I06/2"] = () => Defect.Individual("/birthCountry", NoCountry),
        ["C016.I08/1"] = () => Defect.Individual("/permanentResidenceCountry", NoCountry),
        ["C016.I08/2"] = () => Defect.Individual("/secondCitizenshipCountry", NoCountry),
        ["C017.O01/1"] = () => Defect.Organization("/title", null),
        ["REG/1"] = () => Defect.Organization("/registrationCountry", NoCountry),
        ["FOA01/1"] = () => FieldOfActivity("/fieldOfActivity/student/higherSchoolCountry"),
        ["FOA02/1"] = () => FieldOfActivity("/fieldOfActivity/pension/pensionCountry"),
        ["SCR01/1"] = () => Defect.Individual("/initializeScreeningProcesses/1", "\"NOT_EXISTS\"", ("value", "NOT_EXISTS")),
        ["AV07/1"] = () => AdditionalValue("lastonlinesupport", "TIMESTAMP", ("type", "TIMESTAMP"), ("pattern", "yyyy-MM-dd HH:mm:ss.SSSZ")),
        ["AV07/2"] = () => AdditionalValue("isvip", "BOOLEAN"),
        ["AV07/3"] = () => AdditionalValue("number_users", "INTEGER"),
        ["Q002.DOC06/1"] = () => Defect.Individual("/listBusinessEntityDocument/0/documentIssueCountry", NoCountry, ("i", "0")),
        ["Q004.ADR02/1"] = () => Defect.Organization("/listAddress/0/country", null, ("i", "0")),
        ["Q009.CA01/1"] = () => Defect.Organization("/listCountryOfActivity/0/country", NoCountry, ("i", "0")),
        ["Q014.RC01/1"] = () => Defect.Individual("/listPaymentCountry/0/country", NoCountry, ("i", "0")),
        ["Q017.COTP01/1"] = () => Defect.Organization("/listCountryOfTaxPayment/0/country", NoCountry, ("i", "0")),
        ["C017.C016.RE01/1"] = () => Related("relationType", null),
        ["C017.C016.RE01/2"] = () => Related("relationType", Unknown),
        ["C017.C016.RE02/1"] = () => Related("entityType", null),
        ["C017.C016.RE03/1"] = () => Related("country", NoCountry),
        ["C017.C016.RE05/1"] = () => Related("legalForm", Unknown),
        ["C017.C016.RE06.Co1/1"] = () => Related("listContact/0/contactType", null),
        ["C017.C016.RE06.Co2/1"] = () => Related("listContact/0/contactDetails", null),
        ["C017.C016.RE06.ADR02/1"] = () => Related("listAddress/0/addressType", Unknown),
        ["C017.C016.RE08.DOC01/1"] = () => Related("listBusinessEntityDocument/0/entityType", null),
        ["C017.C016.RE08.DOC03/1"] = () => Related("listBusinessEntityDocument/0/documentNumber", null),
        ["C017.C016.AV07/1"] = () => Related("listAdditionalValues/0/value", "\"perhaps\"", ("code", "isvip")),
    };

    public static IReadOnlyDictionary<string, Rule> OfDatabaseRules { get; } = new Dictionary<string, Rule>
    {
        ["C004/1"] = CustomerErrors.Unknown,
        ["C004/2"] = CustomerErrors.AlreadyExists,
        ["O001/1"] = CustomerErrors.CommunicationNumberUsed,
        ["O005/1"] = CustomerErrors.CommunicationNumberUsedInBatch,
    };

    private static Defect FieldOfActivity(string pointer) => Defect.In(
        AmlyzeRequest.Individual().With("/fieldOfActivity", """{"student": {"isStudent": true}, "pension": {"isPensioner": true}}"""), pointer, NoCountry);

    private static Defect AdditionalValue(string code, string datatype, params (string, string)[] named) => Defect.In(
        AmlyzeRequest.Individual().With("/listAdditionalValues", $$"""[{"code": "{{code}}", "datatype": "{{datatype}}", "description": "D"}]"""),
        "/listAdditionalValues/0/value",
        "\"perhaps\"",
        [("code", code), .. named]);

    private static Defect Related(string field, string? value, params (string, string)[] named) =>
        Defect.Organization($"/listRelatedEntity/1/{field}", value, [("i", "1"), ("j", "0"), .. named]);
}
