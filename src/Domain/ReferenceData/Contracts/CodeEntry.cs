namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>A code of a classifier that may be used in new data.</summary>
/// <param name="Code">The code, case-sensitive, at most <see cref="Classifiers.CodeMaxLength"/> characters.</param>
/// <param name="Name">What people read; the code itself where nobody gave it a name.</param>
public readonly record struct CodeEntry(string Code, string Name);
