using AnyAscii;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Infrastructure.Screening;

/// <summary>Transliterates by AnyAscii's tables, whose results do not depend on the machine.</summary>
internal sealed class AsciiTransliterator : ITransliterator
{
    public string ToAscii(string text) => text.IsAscii() ? text : text.Transliterate();
}
