using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Onboarding.Api.Common.Exports;

/// <summary>Writes the items of exports as lines, and lists their columns.</summary>
internal static class ExportLines
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>Returns the names of the members of a type, as they are written.</summary>
    public static IReadOnlyList<string> ColumnsOf<T>() =>
        [.. Json.GetTypeInfo(typeof(T)).Properties.Where(property => property.Get is not null).Select(property => property.Name)];

    /// <summary>Returns an item as a line.</summary>
    public static ReadOnlyMemory<byte> Of<T>(T item) => JsonSerializer.SerializeToUtf8Bytes(item, Json);

    /// <summary>Returns the items of all pages.</summary>
    /// <param name="page">Returns the page after a place, and the next place; null if there is none.</param>
    /// <param name="cancellationToken">Ends the pages.</param>
    public static async IAsyncEnumerable<T> OfPages<T>(
        Func<string?, Task<(IReadOnlyList<T> Items, string? Next)>> page, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (items, next) = await page(after);
            foreach (var item in items)
            {
                yield return item;
            }

            after = next;
        }
        while (after is not null);
    }
}
