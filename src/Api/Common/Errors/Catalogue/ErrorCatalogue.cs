using System.Collections.Frozen;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Errors.Catalogue;

/// <summary>All errors of all APIs by their code.</summary>
/// <param name="sources">The sources, one or more for each API.</param>
public sealed class ErrorCatalogue(IEnumerable<IErrorSource> sources)
{
    // Built at the first use: most instances never serve a page of it.
    private readonly Lazy<FrozenDictionary<string, (DialectName Api, ErrorEntry Error)[]>> _byCode = new(() => sources
        .SelectMany(source => source.Errors, (source, error) => (source.Api, Error: error))
        .Where(one => one.Error.Code.Length > 0)
        .GroupBy(one => one.Error.Code, StringComparer.Ordinal)
        .ToFrozenDictionary(
            entries => entries.Key, entries => entries.OrderBy(one => one.Api != DialectName.Core).ToArray(), StringComparer.Ordinal));

    /// <summary>Returns the errors with a code, those of the core API first; empty if no API has the code.</summary>
    public IReadOnlyList<(DialectName Api, ErrorEntry Error)> Find(string code) => _byCode.Value.GetValueOrDefault(code, []);
}
