using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo.LookUps;

/// <summary>
/// Returns reference data (Y19): the countries and states of ISO 3166. No call needs sign-in. Lists of cities are empty, because no list with a
/// suitable licence is available.
/// </summary>
[AllowAnonymous]
[Route($"{YativoPaths.Root}/locations")]
[Tags("Look-ups")]
[Produces("application/json")]
[ProducesResponseType(StatusCodes.Status304NotModified)]
public sealed class YativoLocationsController : ControllerBase
{
    private static readonly Lazy<LookUpBody> AllCountries = new(() => LookUpBody.Of(
        new CountryListResponse
        {
            StatusCode = StatusCodes.Status200OK,
            Message = YativoWriter.Done,
            Data = [.. Countries.All.OrderBy(one => one.Name, StringComparer.Ordinal).Select(Of)],
        },
        YativoWriter.Wire.CountryListResponse));

    private static readonly Lazy<LookUpBody> AllStates = new(() => Of(Subdivisions.All));

    /// <summary>Lists all countries, which are also the jurisdictions. The id is the ISO 3166-1 numeric code.</summary>
    [HttpGet("countries")]
    [HttpGet("jurisdictions")]
    [ProducesResponseType<CountryListResponse>(StatusCodes.Status200OK)]
    public IActionResult ListCountries() => AllCountries.Value.To(HttpContext);

    /// <summary>Lists the states of a country: its subdivisions by ISO 3166-2.</summary>
    /// <param name="country">The country's id.</param>
    [HttpGet("states/{country}")]
    [ProducesResponseType<StateListResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    public IActionResult ListStates(string country) => Number(country) is { } id && Countries.OfNumeric(id) is { } found
        ? Of(Subdivisions.Of(found)).To(HttpContext)
        : throw new NotFound("Country");

    /// <summary>Lists the states of all countries.</summary>
    [HttpGet("states")]
    [ProducesResponseType<StateListResponse>(StatusCodes.Status200OK)]
    public IActionResult ListAllStates() => AllStates.Value.To(HttpContext);

    /// <summary>Lists the cities of a state. The list is always empty.</summary>
    /// <param name="state">The state's id.</param>
    [HttpGet("cities/{state}")]
    [ProducesResponseType<StateListResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    public IActionResult ListCities(string state) => Number(state) is { } id && Subdivisions.Find(id) is not null
        ? Of([]).To(HttpContext)
        : throw new NotFound("State");

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static LookUpBody Of(IEnumerable<Subdivision> states) => LookUpBody.Of(
        new StateListResponse { StatusCode = StatusCodes.Status200OK, Message = YativoWriter.Done, Data = [.. states.Select(Of)] },
        YativoWriter.Wire.StateListResponse);

    private static CountryBody Of(Country country) => new()
    {
        Id = country.Numeric,
        Name = InLowerCase(country.Name),
        Iso2 = country.Alpha2,
        Iso3 = country.Alpha3,
        CallingCode = country.CallingCode ?? "",
    };

    private static StateBody Of(Subdivision state) => new()
    {
        Id = state.Id,
        CountryId = state.Country.Numeric,
        Name = InLowerCase(state.Name),
        Country = Of(state.Country),
    };

    // The published lists have names in lower case.
    private static string InLowerCase(string name) => name.ToLowerInvariant();
}
