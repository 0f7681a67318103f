namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>A part of a country (ISO 3166-2): a state, province, county …</summary>
/// <param name="Id">A number of ours, made of country and code, so that it stays the same whatever else comes or goes.</param>
/// <param name="Code">The code, e.g. NG-AB.</param>
/// <param name="Country">The country.</param>
/// <param name="Name">The name.</param>
public sealed record Subdivision(int Id, string Code, Country Country, string Name);
