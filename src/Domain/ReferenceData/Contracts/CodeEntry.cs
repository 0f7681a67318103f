namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>A code of a classifier that may be used in new data.</summary>
/// <param name="Code">The code, case-sensitive, at most <see cref="Classifiers.CodeMaxLength"/> characters.</param>
/// <param name="Name">The display name; the code itself if it has no other name.</param>
public readonly record struct CodeEntry(string Code, string Name);
