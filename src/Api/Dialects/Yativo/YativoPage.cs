using Microsoft.AspNetCore.Http.Extensions;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>One page of a list, as its pagination object tells it (Y13).</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="PerPage">How many a page.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Url">The URL of the list, without a query.</param>
internal sealed record YativoPage(int Number, int PerPage, int Total, string Url)
{
    /// <summary>The last page, at least 1.</summary>
    public int Last => Math.Max(1, (Total + PerPage - 1) / PerPage);

    /// <summary>The URL of the page after; nothing on the last, and beyond it.</summary>
    public string? Next => Number < Last ? At(Number + 1) : null;

    /// <summary>The URL of the page before; nothing on the first. Beyond the last it is the last.</summary>
    public string? Previous => Number > 1 ? At(Math.Min(Number - 1, Last)) : null;

    private string At(int page) => Url + new QueryBuilder { { "page", $"{page}" }, { "per_page", $"{PerPage}" } };
}
