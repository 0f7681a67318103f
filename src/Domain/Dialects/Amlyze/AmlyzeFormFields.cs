using System.Collections.Frozen;

namespace Onboarding.Domain.Dialects.Amlyze;

/// <summary>
/// The allowed fields of each form: the field names on its published pages (fields.json: the marks of the lead and simplified tables). A field is on
/// the list if the page of at least one entity type has it. The rules reject fields that are not allowed for the customer's entity type.
/// </summary>
public static class AmlyzeFormFields
{
    /// <summary>The fields of a simplified customer.</summary>
    public static readonly FrozenSet<string> Simplified = FrozenSet.ToFrozenSet(
    [
        "communicationNumber", "requester", "riskLevel", "customerStatus", "initializeScreeningProcesses", "businessUnit", "riskManagementCategory",
        "entityType",
        "customerExtId", "applicationDate", "approvalDate", "closingDate", "firstName", "lastName", "citizenshipCountry", "birthDate", "birthCountry",
        "nationalCode", "secondCitizenshipCountry", "permanentResidenceCountry", "isLegalResident", "isPEP", "isSanctioned", "isInAdverseMedia",
        "isInInternalList", "isFamilyPEP", "isLitigated", "amlOfficer", "listPurpose", "isActualAddressDeclared", "isCorrespondenceAddressDeclared",
        "activityDescription", "incomeSourceDescription", "initialDepositSource", "initialDepositBank", "initialDepositAccount",
        "initialDepositAmount",
        "initialDepositCurrency", "doesCashDominate", "listContact", "listAddress", "listBusinessEntityDocument", "title", "registrationCountry",
        "legalForm",
        "establishmentDate", "activityInRestrictedRegionDescription", "giin", "lei", "isAudited", "numberOfAudits", "periodsOfAuditsInYears",
        "organizationalStructureDescription", "hasMultiLayerStructure", "isFinancialInstitution", "isDirectlyManaged", "noMajorShareHolders",
        "numberOfEmployees", "companyAssetValue", "isFined", "periodsOfFiningInYears", "isListed", "isRegulated", "isLicenseRequired",
        "licenseDescription",
        "thirdPartyServicesUsed", "thirdPartyServicesUsedDescription", "regionOfActivityDescription",
    ]);

    /// <summary>
    /// The fields of a lead. Its pages have neither riskLevel nor customerStatus. Both are allowed here: EVALUATE, the only source a lead may have,
    /// ignores their values, and the pages' rule for closingDate depends on customerStatus.
    /// </summary>
    public static readonly FrozenSet<string> Lead = Simplified.Concat(
    [
        "action", "sourceOfRiskLevel", "fieldOfActivity", "listAppealReason", "listIntroductionSource", "listOrderedService", "listDeclaredTurnover",
        "listIncomeSource", "listPaymentPurpose", "listSourceOfWealth", "listPaymentCountry", "listActivity", "listRegionOfActivity",
        "listCountryOfActivity",
        "listCountryOfTaxPayment", "listAdditionalValues", "listRelatedEntity",
    ]).ToFrozenSet();

    /// <summary>The fields of a regular customer: every field of the contract.</summary>
    public static readonly FrozenSet<string> Regular = Lead.Append("tradingName").ToFrozenSet();
}
