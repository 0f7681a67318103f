using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo.LookUps;

/// <summary>The look-ups of the host of verification (Y36): bare bodies, without sign-in, which clients may cache.</summary>
[AllowAnonymous]
[Route(YativoPaths.KycRoot)]
[Tags("Look-ups")]
[Produces("application/json")]
[ProducesResponseType(StatusCodes.Status304NotModified)]
public sealed class YativoLookUpsController(IClassifiers classifiers) : ControllerBase
{
    /// <summary>Lists the countries of ISO 3166-1, by name.</summary>
    [HttpGet("countries")]
    [HttpGet("individual-kyc/countries")]
    [HttpGet("business-kyc/countries")]
    [ProducesResponseType<CountryRow[]>(StatusCodes.Status200OK)]
    public IActionResult ListCountries() => Body(YativoLookUps.AllCountries, YativoWriter.Wire.CountryRowArray);

    /// <summary>Lists the subdivisions of a country by ISO 3166-2; none for an unknown country.</summary>
    [HttpGet("subdivisions/{country}")]
    [HttpGet("subdivisions/states/{country}")]
    [HttpGet("individual-kyc/subdivisions/{country}")]
    [HttpGet("business-kyc/subdivisions/{country}")]
    [ProducesResponseType<SubdivisionRow[]>(StatusCodes.Status200OK)]
    public IActionResult ListSubdivisions(string country) => Body(YativoLookUps.SubdivisionsOf(country), YativoWriter.Wire.SubdivisionRowArray);

    /// <summary>Lists the types of identity documents of a country, by description.</summary>
    [HttpGet("identification-types/{country}")]
    [HttpGet("individual-kyc/identification-types/{country}")]
    [HttpGet("business-kyc/identification-types/{country}")]
    [ProducesResponseType<IdentificationTypeRow[]>(StatusCodes.Status200OK)]
    public IActionResult ListIdentificationTypes(string country) =>
        Body(YativoLookUps.IdentificationTypes(country), YativoWriter.Wire.IdentificationTypeRowArray);

    /// <summary>Returns the form of a country's postal codes.</summary>
    [HttpGet("postal-codes/{country}")]
    [ProducesResponseType<PostalRuleBody>(StatusCodes.Status200OK)]
    public IActionResult GetPostalRule(string country) =>
        Body(YativoLookUps.PostalRuleOf(country) ?? throw new NotFound("Country"), YativoWriter.Wire.PostalRuleBody);

    /// <summary>Lists the occupations: classifier occupation.</summary>
    [HttpGet("occupations")]
    [ProducesResponseType<OccupationRow[]>(StatusCodes.Status200OK)]
    public IActionResult ListOccupations() => Body(Rows(Classifier.Occupation), YativoWriter.Wire.OccupationRowArray);

    /// <summary>Lists the industries: classifier industry.</summary>
    [HttpGet("business-industries")]
    [ProducesResponseType<OccupationRow[]>(StatusCodes.Status200OK)]
    public IActionResult ListIndustries() => Body(Rows(Classifier.Industry), YativoWriter.Wire.OccupationRowArray);

    /// <summary>Lists the purposes of a person's account.</summary>
    [HttpGet("account-purposes")]
    [HttpGet("individual-kyc/account-purposes")]
    [ProducesResponseType<Dictionary<string, string>>(StatusCodes.Status200OK)]
    public IActionResult ListPurposes() => Body(YativoLookUps.PurposesOfPersons, YativoWriter.Wire.DictionaryStringString);

    /// <summary>Lists the purposes of the account of a business.</summary>
    [HttpGet("business-kyc/account-purposes")]
    [ProducesResponseType<Dictionary<string, string>>(StatusCodes.Status200OK)]
    public IActionResult ListPurposesOfBusinesses() => Body(YativoLookUps.PurposesOfBusinesses, YativoWriter.Wire.DictionaryStringString);

    /// <summary>Lists the sources of a person's funds.</summary>
    [HttpGet("source-of-funds")]
    [HttpGet("individual-kyc/source-of-funds")]
    [ProducesResponseType<Dictionary<string, string>>(StatusCodes.Status200OK)]
    public IActionResult ListSources() => Body(YativoLookUps.SourcesOfPersons, YativoWriter.Wire.DictionaryStringString);

    /// <summary>Lists the sources of the funds of a business.</summary>
    [HttpGet("business-kyc/source-of-funds")]
    [ProducesResponseType<Dictionary<string, string>>(StatusCodes.Status200OK)]
    public IActionResult ListSourcesOfBusinesses() => Body(YativoLookUps.SourcesOfBusinesses, YativoWriter.Wire.DictionaryStringString);

    /// <summary>Lists the bands of expected payments a month, from the lowest.</summary>
    [HttpGet("expected-monthly-payments-usd")]
    [HttpGet("individual-kyc/expected-monthly-payments-usd")]
    [HttpGet("business-kyc/expected-monthly-payments-usd")]
    [ProducesResponseType<Dictionary<string, string>>(StatusCodes.Status200OK)]
    public IActionResult ListBands() => Body(YativoLookUps.Bands, YativoWriter.Wire.DictionaryStringString);

    private OccupationRow[] Rows(Classifier classifier) =>
        [.. classifiers.Current.ListOf(classifier).OrderBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => new OccupationRow(one.Name, one.Code))];

    private IActionResult Body<T>(T body, JsonTypeInfo<T> type) => LookUpBody.Of(body, type).To(HttpContext);
}
