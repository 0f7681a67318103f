using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Stores a list of persons as JSON.</summary>
internal static class ActorsConversion
{
    /// <summary>Stores the persons of a property in one column.</summary>
    public static PropertyBuilder<IReadOnlyList<Actor>> HasActorsConversion(this PropertyBuilder<IReadOnlyList<Actor>> property) =>
        property.HasConversion(actors => Write(actors), text => Read(text), new ListComparer<Actor>());

    private static string Write(IReadOnlyList<Actor> actors) =>
        JsonSerializer.Serialize(actors.Select(one => new Stored(one.Name, one.Client, one.IsNamed)), JsonSerializerOptions.Default);

    private static Actor[] Read(string text) =>
        [.. JsonSerializer.Deserialize<Stored[]>(text, JsonSerializerOptions.Default)!.Select(one => new Actor(one.Name, one.Client, one.IsNamed))];

    private sealed record Stored(string Name, string? Client, bool IsNamed);
}
