using System.Globalization;
using System.Text;

namespace Onboarding.Load.Reporting;

/// <summary>A drawing: for each job, p50 and p99 in milliseconds (on a logarithmic scale) against the constant rate.</summary>
internal static class Plot
{
    private const int Width = 420;
    private const int Height = 260;
    private const int Left = 52;
    private const int Right = 16;
    private const int Top = 34;
    private const int Bottom = 40;
    private const int Columns = 2;
    private const int Ticks = 4;

    /// <summary>Returns the drawing as SVG.</summary>
    public static string Of(IReadOnlyList<JobResult> results)
    {
        JobResult[] drawn = [.. results.Where(result => result.Rates.Count > 0)];
        var rows = (drawn.Length + Columns - 1) / Columns;
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width * Columns}' height='{Height * rows}' font-family='sans-serif' font-size='11'>");
        Add(svg, $"<rect width='100%' height='100%' fill='white'/>");
        for (var i = 0; i < drawn.Length; i++)
        {
            Add(svg, $"<g transform='translate({i % Columns * Width},{i / Columns * Height})'>");
            Panel(svg, drawn[i]);
            Add(svg, $"</g>");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Panel(StringBuilder svg, JobResult result)
    {
        var widest = Math.Max(result.RequestsPerSecond, result.Rates.Max(rate => rate.Asked)) * 1.05;
        var lowest = (int)Math.Floor(Math.Log10(Math.Max(0.001, result.Rates.Min(rate => rate.LatencyMs.P50))));
        var highest = Math.Max(lowest + 1, (int)Math.Ceiling(Math.Log10(Math.Max(0.001, result.Rates.Max(rate => rate.LatencyMs.P99)))));
        Add(svg, $"<text x='{Left}' y='18' font-size='13' font-weight='bold'>{result.Job}</text>");
        Add(svg, $"<text x='{Width - Right}' y='18' text-anchor='end'><tspan fill='#1f6fb2'>p50</tspan> <tspan fill='#c0392b'>p99</tspan>, ms</text>");
        for (var power = lowest; power <= highest; power++)
        {
            var y = Y(Math.Pow(10, power));
            Add(svg, $"<line x1='{Left}' y1='{y:F1}' x2='{Width - Right}' y2='{y:F1}' stroke='#ddd'/><text x='{Left - 6}' y='{y + 4:F1}' text-anchor='end'>{Math.Pow(10, power):0.###}</text>");
        }

        for (var tick = 0; tick <= Ticks; tick++)
        {
            var rate = widest * tick / Ticks;
            Add(svg, $"<text x='{X(rate):F1}' y='{Height - Bottom + 16}' text-anchor='middle'>{(widest < 100 ? Math.Round(rate, 1) : Math.Round(rate))}</text>");
        }

        Add(svg, $"<text x='{(Left + Width - Right) / 2}' y='{Height - 8}' text-anchor='middle'>requests due a second; dashed: reached by the closed loop</text>");
        Add(svg, $"<line x1='{X(result.RequestsPerSecond):F1}' y1='{Top}' x2='{X(result.RequestsPerSecond):F1}' y2='{Height - Bottom}' stroke='#888' stroke-dasharray='4 3'/>");
        Series(rate => rate.LatencyMs.P50, "#1f6fb2");
        Series(rate => rate.LatencyMs.P99, "#c0392b");

        double X(double rate) => Left + (rate / widest * (Width - Left - Right));

        double Y(double ms) => Height - Bottom - ((Math.Log10(Math.Max(ms, Math.Pow(10, lowest))) - lowest) / (highest - lowest) * (Height - Top - Bottom));

        void Series(Func<RateResult, double> value, string colour)
        {
            var points = result.Rates.Select(rate => Text($"{X(rate.Asked):F1},{Y(value(rate)):F1}"));
            Add(svg, $"<polyline points='{string.Join(' ', points)}' fill='none' stroke='{colour}' stroke-width='1.5'/>");
            foreach (var rate in result.Rates)
            {
                Add(svg, $"<circle cx='{X(rate.Asked):F1}' cy='{Y(value(rate)):F1}' r='3' fill='{(rate.IsSaturated ? "white" : colour)}' stroke='{colour}'/>");
            }
        }
    }

    private static void Add(StringBuilder svg, FormattableString text) => svg.Append(Text(text)).Append('\n');

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
