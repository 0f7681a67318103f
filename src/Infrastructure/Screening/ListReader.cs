using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Infrastructure.Screening.Formats;

namespace Onboarding.Infrastructure.Screening;

internal sealed class ListReader(IEnumerable<IListFormat> formats) : IListReader
{
    private readonly Dictionary<string, IListFormat> _formats = formats.ToDictionary(format => format.Name);

    public IReadOnlyCollection<string> Formats => _formats.Keys;

    public ListContent Read(string format, IReadOnlyList<ListFile> files) =>
        files.Count == 0 ? throw new ListFormatException("no file was sent.") : _formats[format].Read(files);
}
