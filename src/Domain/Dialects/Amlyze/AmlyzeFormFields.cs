using System.Collections.Frozen;

namespace Onboarding.Domain.Dialects.Amlyze;

/// <summary>
/// The white lists of the forms: the names on the published pages of each (fields.json: the marks of the lead and simplified tables). A name is on the list if
/// the page of one entity type has it; the rules reject what the other type may not carry.
/// </summary>
public static class AmlyzeFormFields
{
    /// <summary>A simplified customer.</summary>
    public static readonly FrozenSet<string> Simplified = FrozenSet.ToFrozenSet(
    [
        "communicationNumber", "requester", "riskLevel", "customerStatus", "initializeScreeningProcesses", "businessUnit", "riskManagementCategory", "entityType",
        "customerExtId", "applicationDate", "approvalDate", "closingDate", "firstName", "lastName", "citizenshipCountry", "birthDate", "birthCountry",
        "nationalCode", "secondCitizenshipCountry", "permanentResidenceCountry", "isLegalResident", "isPEP", "isSanctioned", "isInAdverseMedia",
        "isInInternalList", "isFamilyPEP", "isLitigated", "amlOfficer", "listPurpose", "isActualAddressDeclared", "isCorrespondenceAddressDeclared",
        "activityDescription", "incomeSourceDescription", "initialDepositSource", "initialDepositBank", "initialDepositAccount", "initialDepositAmount",
        "initialDepositCurrency", "doesCashDominate", "listContact", "listAddress", "listBusinessEntityDocument", "title", "registrationCountry", "legalForm",
        "establishmentDate", "activityInRestrictedRegionDescription", "giin", "lei", "isAudited", "numberOfAudits", "periodsOfAuditsInYears",
        "organizationalStructureDescription", "hasMultiLayerStructure", "isFinancialInstitution", "isDirectlyManaged", "noMajorShareHolders",
        "numberOfEmployees", "companyAssetValue", "isFined", "periodsOfFiningInYears", "isListed", "isRegulated", "isLicenseRequired", "licenseDescription",
        "thirdPartyServicesUsed", "thirdPartyServicesUsedDescription", "regionOfActivityDescription",
    ]);

    /// <summary>
    /// A lead. Its pages have neither riskLevel nor customerStatus; both stay, since EVALUATE, the only source a lead may have, ignores what they say, and the
    /// pages judge closingDate by customerStatus.
    /// </summary>
    public static readonly FrozenSet<string> Lead = Simplified.Concat(
    [
        "action", "sourceOfRiskLevel", "fieldOfActivity", "listAppealReason", "listIntroductionSource", "listOrderedService", "listDeclaredTurnover",
        "listIncomeSource", "listPaymentPurpose", "listSourceOfWealth", "listPaymentCountry", "listActivity", "listRegionOfActivity", "listCountryOfActivity",
        "listCountryOfTaxPayment", "listAdditionalValues", "listRelatedEntity",
    ]).ToFrozenSet();

    /// <summary>A regular customer: every name there is.</summary>
    public static readonly FrozenSet<string> Regular = Lead.Append("tradingName").ToFrozenSet();
}
