namespace Onboarding.Api.ReferenceData;

/// <summary>A code to be added.</summary>
/// <param name="Code">1 to 256 characters, no control character, no blank at either end; of a country, two capital letters.</param>
/// <param name="Name">1 to 512 characters; left out, a new code is called as it is written and a retired one keeps its name.</param>
public sealed record NewClassifierCode(string? Code, string? Name);

/// <summary>Another name of a code.</summary>
/// <param name="Name">1 to 512 characters.</param>
public sealed record ClassifierCodeName(string? Name);
