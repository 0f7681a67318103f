using Onboarding.Api.Common.Json;

namespace Onboarding.Api.ReferenceData;

/// <summary>A code to add.</summary>
/// <param name="Code">1 to 256 characters, no control or invisible character, no blank at either end; a country code is two capital letters.</param>
/// <param name="Name">The display name, 1 to 512 characters. If it is absent, a new code is its own name and a retired one keeps its name.</param>
public sealed record NewClassifierCode([property: Mandatory] string? Code, string? Name);

/// <summary>A new display name of a code.</summary>
/// <param name="Name">1 to 512 characters.</param>
public sealed record ClassifierCodeName([property: Mandatory] string? Name);
