using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// The facts of field tables about the members of a body, for the description: the same lines that validation uses. A dialect registers one for
/// each of its bodies and tables.
/// </summary>
/// <param name="Body">The type of the body.</param>
/// <param name="Members">The facts by the name of the member.</param>
internal sealed record DescribedFields(Type Body, IReadOnlyDictionary<string, FieldFacts> Members)
{
    /// <summary>The members that the form of the call can have; null if it can have all.</summary>
    public IReadOnlySet<string>? Only { get; init; }
}

/// <summary>The facts of a field table about one member.</summary>
/// <param name="MaxLength">The maximum length of its text; null if it is no text.</param>
/// <param name="Format">Its format in OpenAPI; null if it has none.</param>
/// <param name="Pattern">The regular expression of its text; null if it has none.</param>
/// <param name="Classifier">The published name of the classifier that has its codes; null if it is no code.</param>
/// <param name="OnlyFor">The only entity type that may have it; null for both.</param>
/// <param name="RequiredFor">The entity types that require it.</param>
internal sealed record FieldFacts(
    int? MaxLength, string? Format, string? Pattern, string? Classifier, EntityType? OnlyFor, IReadOnlyList<EntityType> RequiredFor);
