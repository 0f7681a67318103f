using System.Globalization;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Errors.Catalogue;

/// <summary>One reason for which an API rejects a request, as the error catalogue describes it.</summary>
/// <param name="Code">The code in the response; empty if the API has sentences without codes.</param>
/// <param name="Message">The sentence in the response. An ellipsis stands for what depends on the request.</param>
/// <param name="Path">
/// The place that the response names: JSON pointers with {i} for a position, or fields as the API names them; empty if the whole request is meant.
/// </param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Remedy">The change that the caller makes, as one or more sentences.</param>
public sealed record ErrorEntry(string Code, string Message, string Path, int Status, string Remedy)
{
    private const string Variable = "…";

    /// <summary>The rules whose rejections the entry describes; empty for a reason that is not a rule.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>Describes the rejection by a rule with its own code and sentence.</summary>
    public static ErrorEntry Of(Rule rule, string path, int status, string remedy) =>
        new(rule.Code, WithoutArguments(rule.Message), path, status, remedy) { Rules = [rule] };

    /// <summary>Returns a sentence with an ellipsis for each of its arguments ({0}, {1} …).</summary>
    public static string WithoutArguments(string message) => message.Contains("{0}", StringComparison.Ordinal)
        ? string.Format(CultureInfo.InvariantCulture, message, Variable, Variable, Variable, Variable)
        : message;
}

/// <summary>The errors of one API or of one of its modules. The catalogue consists of all sources.</summary>
public interface IErrorSource
{
    /// <summary>The API that rejects requests for these reasons.</summary>
    DialectName Api { get; }

    /// <summary>The errors, in the order of the documentation.</summary>
    IReadOnlyList<ErrorEntry> Errors { get; }
}
