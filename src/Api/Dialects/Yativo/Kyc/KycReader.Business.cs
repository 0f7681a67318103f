using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>Reads the submission of a business.</summary>
internal sealed partial class KycReader
{
    private BusinessKyc Business() => new()
    {
        LegalName = _read.Text(names.LegalName, "business_legal_name"),
        TradeName = _read.Text(names.TradeName, "business_trade_name"),
        Description = _read.Text(names.Description, "business_description"),
        Email = _read.Text(body.Email, "email"),
        BusinessType = _read.Text(body.BusinessType, "business_type"),
        RegistrationNumber = _read.Text(body.RegistrationNumber, "registration_number"),
        IncorporationDate = _read.Date(body.IncorporationDate, "incorporation_date"),
        TaxId = _read.Text(names.TaxId, "tax_id"),
        PhoneCallingCode = _read.Text(body.PhoneCallingCode, "phone_calling_code"),
        PhoneNumber = _read.Text(body.PhoneNumber, "phone_number"),
        Industry = _read.Text(body.BusinessIndustry, "business_industry"),
        Website = _read.Text(body.PrimaryWebsite, "primary_website"),
        StatementDescriptor = _read.Text(body.StatementDescriptor, "statement_descriptor"),
        IsDao = _read.Flag(body.IsDao, "is_dao"),
        HasIntermediaryOwnership = _read.Flag(body.HasMaterialIntermediaryOwnership, "has_material_intermediary_ownership"),
        RegisteredAddress = _read.Object(body.RegisteredAddress, "registered_address", Address),
        PhysicalAddress = _read.Object(body.PhysicalAddress, "physical_address", Address),
        SourceOfFunds = KycWords.WordOf(KycWords.Sources, _read.Text(body.SourceOfFunds, "source_of_funds")),
        AccountPurpose = KycWords.WordOf(KycWords.Purposes, _read.Text(body.AccountPurpose, "account_purpose")),
        AccountPurposeOther = _read.Text(body.AccountPurposeOther, "account_purpose_other"),
        Owners = _read.List(names.Owners, "associated_persons", Owner),
        IncorporationCountry = Country(_read, body.IncorporationCountry, "incorporation_country"),
        PepStatus = _read.Flag(body.PepStatus, "pep_status"),
        HighRiskActivities = _read.TextList(body.HighRiskActivities, "high_risk_activities")?.Where(word => word is not null)
            .Select(word => KycWords.WordOf(KycWords.Activities, word)!).ToArray(),
        HighRiskActivitiesExplanation = _read.Text(body.HighRiskActivitiesExplanation, "high_risk_activities_explanation"),
        ConductsMoneyServices = _read.Flag(body.ConductsMoneyServices, "conducts_money_services"),
        ConductsMoneyServicesDescription = _read.Text(body.ConductsMoneyServicesDescription, "conducts_money_services_description"),
        ComplianceScreeningExplanation = _read.Text(body.ComplianceScreeningExplanation, "compliance_screening_explanation"),
        ThirdPartyMsbPayments = _read.Flag(body.ThirdPartyMsbPayments, "third_party_msb_payments"),
        OperatesInProhibitedCountries = YesOrNo(body.OperatesInProhibitedCountries, "operates_in_prohibited_countries"),
        RegulatedActivity = _read.Object(body.RegulatedActivity, "regulated_activity", RegulatedActivity),
        EstimatedAnnualRevenueUsd = _read.TextOrDigits(body.EstimatedAnnualRevenueUsd, "estimated_annual_revenue_usd"),
        ExpectedMonthlyPaymentsUsd = WholeNumber(names.ExpectedPayments, "expected_monthly_payments_usd"),
        OwnershipThreshold = _read.Decimal(body.OwnershipThreshold, "ownership_threshold", YativoReader.NumbersAsText),
        Documents = _read.List(body.Documents, "documents", Upload),
        ExtraDocuments = _read.List(body.ExtraDocuments, "extra_documents", Upload),
        IdentifyingInformation = _read.List(body.IdentifyingInformation, "identifying_information", Document),
        UsdVirtualAccount = _read.Flag(body.UsdVirtualAccount, "usd_virtual_account"),
        EurVirtualAccount = _read.Flag(body.EurVirtualAccount, "eur_virtual_account"),
        EurdeVirtualAccount = _read.Flag(body.EurdeVirtualAccount, "eurde_virtual_account"),
        GbpVirtualAccount = _read.Flag(body.GbpVirtualAccount, "gbp_virtual_account"),
        SignedAgreementId = _read.Text(body.SignedAgreementId, "signed_agreement_id"),
    };

    private KycRegulatedActivity RegulatedActivity(FieldReader read, KycRegulatedActivityBody wire)
    {
        AddUnknown(read, wire.Others);
        return new()
        {
            RegulatedActivitiesDescription = read.Text(wire.RegulatedActivitiesDescription, "regulated_activities_description"),
            PrimaryRegulatoryAuthorityCountry = Country(read, wire.PrimaryRegulatoryAuthorityCountry, "primary_regulatory_authority_country"),
            PrimaryRegulatoryAuthorityName = read.Text(wire.PrimaryRegulatoryAuthorityName, "primary_regulatory_authority_name"),
            LicenseNumber = read.Text(wire.LicenseNumber, "license_number"),
        };
    }

    private KycOwner Owner(FieldReader read, KycOwnerBody wire)
    {
        AddUnknown(read, wire.Others);
        return OwnerOf(read, wire);
    }

    private KycOwner OwnerOf(FieldReader read, KycOwnerBody wire) => new()
    {
        FirstName = read.Text(wire.FirstName, "first_name"),
        LastName = read.Text(wire.LastName, "last_name"),
        MiddleName = read.Text(wire.MiddleName, "middle_name"),
        BirthDate = BirthDate(read, wire.BirthDate, "birth_date"),
        Nationality = Country(read, wire.Nationality, "nationality"),
        OwnershipPercentage = read.Decimal(wire.OwnershipPercentage, "ownership_percentage", YativoReader.NumbersAsText),
        TaxId = read.Text(wire.TaxId, "tax_id"),
        Email = read.Text(wire.Email, "email"),
        Phone = read.Text(wire.Phone, "phone"),
        Title = read.Text(wire.Title, "title"),
        HasOwnership = read.Flag(wire.HasOwnership, "has_ownership"),
        HasControl = read.Flag(wire.HasControl, "has_control"),
        IsSigner = read.Flag(wire.IsSigner, "is_signer"),
        IsDirector = read.Flag(wire.IsDirector, "is_director"),
        RelationshipEstablishedAt = Day(read, wire.RelationshipEstablishedAt, "relationship_established_at"),
        ResidentialAddress = read.Object(wire.ResidentialAddress, "residential_address", Address),
        IdentifyingInformation = read.List(wire.IdentifyingInformation, "identifying_information", Document),
    };

    private bool? YesOrNo(Field field, string name) =>
        field.Kind != FieldKind.Text ? _read.Flag(field, name) : _read.Read<bool>(field, name, text => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "1" => true,
        "no" or "false" or "0" => false,
        _ => null,
    });

    private long? WholeNumber(Field field, string name)
    {
        var number = _read.Decimal(field, name, YativoReader.NumbersAsText);
        if (number is { } sent && (sent != decimal.Truncate(sent) || sent is < 0 or > long.MaxValue))
        {
            _read.Note(name);
            return null;
        }

        return (long?)number;
    }
}
