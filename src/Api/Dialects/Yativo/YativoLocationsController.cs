using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Reference data (Y19): countries and states of ISO 3166. There is no open list of cities at hand, so these lists are empty.</summary>
[Authorize(AccessPolicies.Yativo)]
[Route($"{YativoPaths.Root}/locations")]
[ApiExplorerSettings(GroupName = "Yativo")]
[Tags("Yativo")]
[Produces("application/json")]
[ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
public sealed class YativoLocationsController : ControllerBase
{
    /// <summary>Every country; its id is its ISO 3166-1 numeric code.</summary>
    [HttpGet("countries")]
    [ProducesResponseType<CountryListAnswer>(StatusCodes.Status200OK)]
    public IActionResult OfWorld() => List(Countries.All.OrderBy(one => one.Name, StringComparer.Ordinal), Write);

    /// <summary>The states of a country: its parts by ISO 3166-2.</summary>
    /// <param name="country">The country's id.</param>
    [HttpGet("states/{country}")]
    [ProducesResponseType<StateListAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<LongErrorBody>(StatusCodes.Status404NotFound)]
    public IActionResult OfCountry(string country) => Number(country) is { } id && Countries.OfNumeric(id) is { } found
        ? List(Subdivisions.Of(found), Write)
        : throw new NotFound("Country");

    /// <summary>The cities of a state: none are listed.</summary>
    /// <param name="state">The state's id.</param>
    [HttpGet("cities/{state}")]
    [ProducesResponseType<StateListAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<LongErrorBody>(StatusCodes.Status404NotFound)]
    public IActionResult OfState(string state) => Number(state) is { } id && Subdivisions.Find(id) is not null
        ? List(Enumerable.Empty<Subdivision>(), Write)
        : throw new NotFound("State");

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static HttpAnswer List<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write) =>
        YativoWriter.Success(StatusCodes.Status200OK, StatusCodes.Status200OK, YativoWriter.Done, json =>
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                write(json, item);
            }

            json.WriteEndArray();
        });

    private static void Write(Utf8JsonWriter json, Country country)
    {
        json.WriteStartObject();
        json.WriteNumber("id", country.Numeric);
        json.WriteString("name", InLowerCase(country.Name));
        json.WriteString("iso2", country.Alpha2);
        json.WriteString("iso3", country.Alpha3);
        json.WriteString("calling_code", country.CallingCode);
        json.WriteString("status", "active");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Subdivision state)
    {
        json.WriteStartObject();
        json.WriteNumber("id", state.Id);
        json.WriteNumber("country_id", state.Country.Numeric);
        json.WriteString("name", InLowerCase(state.Name));
        json.WriteString("status", "active");
        json.WritePropertyName("country");
        Write(json, state.Country);
        json.WriteEndObject();
    }

    // The published lists have every name in lower case.
    private static string InLowerCase(string name) => name.ToLowerInvariant();
}
