namespace Onboarding.UnitTests.Dialects.Amlyze;

/// <summary>Valid requests of the tests. The published ones are in tests/Contracts.</summary>
internal static class Samples
{
    public const string Individual = """
        {
          "communicationNumber": "ComNr_1", "requester": "Financial Institution", "action": "CREATE", "customerExtId": "IND_1",
          "sourceOfRiskLevel": "IMPORT", "riskLevel": "LOW", "customerStatus": "ACTIVE",
          "riskManagementCategory": "IND", "entityType": "INDIVIDUAL", "applicationDate": "2023-10-01",
          "firstName": "Lukas", "lastName": "Garcia", "birthDate": "1975-09-20", "citizenshipCountry": "LV"
        }
        """;

    public const string Organization = """
        {
          "communicationNumber": "ComNr_2", "requester": "Financial Institution", "action": "CREATE", "customerExtId": "ORG_1",
          "sourceOfRiskLevel": "IMPORT", "riskLevel": "LOW", "customerStatus": "ACTIVE",
          "riskManagementCategory": "ORG_AMLYZE", "entityType": "ORGANIZATION", "applicationDate": "2023-10-01",
          "title": "UAB 'Brotherhood'", "registrationCountry": "LT", "legalForm": "LTD"
        }
        """;

    public const string Lists = $$"""
        {
          "initializeScreeningProcesses": ["SANCTIONS", "PEP"],
          "businessUnit": "DEFAULT", "initialDepositCurrency": "EUR", "initialDepositAmount": 10.50,
          "listContact": [{{Contact}}],
          "listAddress": [{{Address}}],
          "listBusinessEntityDocument": [{{Document}}],
          "listAppealReason": [{"appealReasonType": "PURPOSE_INVEST"}],
          "listIntroductionSource": [{"introductionSource": "Internet"}],
          "listOrderedService": [{"serviceType": "LOANS"}],
          "listDeclaredTurnover": [{"turnoverType": "TURNOVER_PER_MONTH", "turnoverRange": "MONTHLY", "from": 1, "to": 2}],
          "listIncomeSource": [{"incomeSourceType": "SALARY", "incomePercentage": 100}],
          "listPaymentPurpose": [{"paymentPurposeType": "TAXES", "turnoverDirection": "IN"}],
          "listSourceOfWealth": [{"code": "INHERITANCE", "amount": 1, "comment": "An aunt"}],
          "listPaymentCountry": [{"country": "LT", "turnoverDirection": "IN"}],
          "listActivity": [{"activityType": "OTHER", "incomePercentage": 100}],
          "listRegionOfActivity": [{"region": "Europe"}],
          "listCountryOfActivity": [{"country": "LT"}],
          "listCountryOfTaxPayment": [{"country": "LT", "taxpayerNumber": "1"}],
          "listAdditionalValues": [{{AdditionalValue}}],
          "listRelatedEntity": [
            {"entityType": "INDIVIDUAL", "relationType": "OWNER", "firstName": "Ana", "lastName": "Rosa", "birthCountry": "LT", {{Parts}}},
            {"entityType": "ORGANIZATION", "relationType": "HOST", "title": "UAB Roxy", "registrationCountry": "LT", "legalForm": "LTD", {{Parts}}}
          ]
        }
        """;

    private const string Contact = """{"contactType": "EMAIL", "contactDetails": "a@example.org", "useForCommunication": true}""";

    private const string Address = """{"addressType": "RESIDENCE", "addressDetails": "Gedimino 1, Vilnius", "country": "LT"}""";

    private const string AdditionalValue = """{"code": "isvip", "datatype": "BOOLEAN", "description": "VIP", "value": "true"}""";

    private const string Document = """
        {
          "entityType": "INDIVIDUAL", "identityDocumentType": "PASSPORT", "documentNumber": "P1", "documentIssueDate": "2020-01-01",
          "documentIssueCountry": "LT", "documentIssueAuthority": "MIA"
        }
        """;

    private const string Parts = $$"""
        "country": "LT", "listContact": [{{Contact}}], "listAddress": [{{Address}}], "listBusinessEntityDocument": [{{Document}}],
        "listIncomeSource": [{"incomeSourceType": "SALARY"}], "listActivity": [{"activityType": "OTHER"}],
        "listRegionOfActivity": [{"region": "Europe"}], "listCountryOfActivity": [{"country": "LT"}], "listAdditionalValues": [{{AdditionalValue}}]
        """;
}
