using System.Globalization;
using System.Text.Json.Serialization;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.ReferenceData;

namespace Onboarding.Application.ReferenceData;

/// <summary>A code of a classifier as the API shows it.</summary>
/// <param name="Code">The code, case-sensitive.</param>
/// <param name="Name">The display name.</param>
/// <param name="RetiredAt">The time since which it is rejected in new data, UTC; absent while it may be used.</param>
public sealed record ClassifierCodeItem(string Code, string Name, DateTimeOffset? RetiredAt) : IVersioned
{
    string IVersioned.Tag => Tag;

    [JsonIgnore]
    internal string Tag => Tags.OfContent(string.Create(CultureInfo.InvariantCulture, $"{Code} {Name} {RetiredAt?.UtcTicks}"));

    /// <summary>Returns the item of a code.</summary>
    public static ClassifierCodeItem Of(ClassifierCode code) => new(code.Code, code.Name, code.RetiredAt);
}
