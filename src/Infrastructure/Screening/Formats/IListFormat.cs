using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>Reads one published format of lists.</summary>
internal interface IListFormat
{
    /// <summary>The name of the format in the core API, such as <c>un-xml</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Reads the files. Single bad rows are skipped and named; a file that is cut short or of another kind is a <see cref="ListFormatException"/>.
    /// </summary>
    ListContent Read(IReadOnlyList<ListFile> files);
}
