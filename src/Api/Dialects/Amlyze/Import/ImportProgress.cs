using System.Globalization;
using Spectre.Console;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>The progress bar of an import: how much of the file is done, how many records a second, and the time left.</summary>
internal sealed class ImportProgress(ProgressTask task, TimeProvider clock)
{
    private ImportFile? _file;
    private long _accepted;
    private long _rejected;
    private long _before;
    private long _started;

    /// <summary>Begins to count, from what earlier runs did.</summary>
    public void Begin(ImportFile file, long accepted, long rejected)
    {
        (_file, _accepted, _rejected, _before, _started) = (file, accepted, rejected, accepted + rejected, clock.GetTimestamp());
        task.MaxValue = Math.Max(file.Length, 1);
        Show();
    }

    /// <summary>Counts a chunk.</summary>
    public void Advance(int accepted, int rejected)
    {
        (_accepted, _rejected) = (_accepted + accepted, _rejected + rejected);
        Show();
    }

    private void Show()
    {
        var seconds = clock.GetElapsedTime(_started).TotalSeconds;
        var rate = seconds > 0 ? (_accepted + _rejected - _before) / seconds : 0;
        task.Description = string.Create(CultureInfo.InvariantCulture, $"{_accepted:N0} accepted, {_rejected:N0} rejected, {rate:N0}/s");
        task.Value = _file!.Done;
    }
}
