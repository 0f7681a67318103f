using Microsoft.AspNetCore.Http.Extensions;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>A page of a list, with the values of its pagination object (Y13).</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="PerPage">The number of items a page.</param>
/// <param name="Total">The number of all items.</param>
/// <param name="Url">The URL of the list, without a query.</param>
/// <param name="Filters">The filters of the list, which the URLs of the other pages have too.</param>
internal sealed record YativoPage(int Number, int PerPage, int Total, string Url, IEnumerable<KeyValuePair<string, string>> Filters)
{
    /// <summary>The last page, at least 1.</summary>
    public int Last => Math.Max(1, (Total + PerPage - 1) / PerPage);

    /// <summary>The URL of the next page; null on the last page and after it.</summary>
    public string? Next => Number < Last ? At(Number + 1) : null;

    /// <summary>The URL of the previous page; null on the first page. After the last page it is the last page.</summary>
    public string? Previous => Number > 1 ? At(Math.Min(Number - 1, Last)) : null;

    private string At(int page) => Url + new QueryBuilder(Filters.Append(new("page", $"{page}")).Append(new("per_page", $"{PerPage}")));
}
