namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>A subdivision of a country (ISO 3166-2): a state, province, county …</summary>
/// <param name="Id">The service's own number. It is computed from country and code, so that other entries do not change it.</param>
/// <param name="Code">The code, e.g. NG-AB.</param>
/// <param name="Country">The country.</param>
/// <param name="Name">The name.</param>
public sealed record Subdivision(int Id, string Code, Country Country, string Name);
