using StreamFlow.Connectors.Queues.Templates;

namespace StreamFlow.Connectors.Tests.Queues.Templates;

public sealed class BatchTemplateTests
{
    private const string Here = "{{streamflow_command}}";

    [Theory]
    [InlineData("#!/bin/sh\n{{streamflow_command}}\n", "#!/bin/sh\nCMD\n")]
    [InlineData("{{ streamflow_command }} in {{ streamflow_workdir }} with {{ streamflow_environment }}", "CMD in /a dir with export A='1'")]
    [InlineData("{# not\n this #}" + Here, "CMD")]
    [InlineData("a  {#- trims -#}  " + Here, "aCMD")]
    [InlineData("a\n{%- if true -%}\n b \n{%- endif %}\n" + Here, "ab\nCMD")]
    [InlineData("{% if streamflow_workdir %}yes{% else %}no{% endif %}" + Here, "yesCMD")]
    [InlineData("{% if not streamflow_workdir %}a{% elif streamflow_workdir == '/a dir' %}b{% else %}c{% endif %}" + Here, "bCMD")]
    [InlineData("{% if 'dir' in streamflow_workdir and 1 < 2 or false %}in{% endif %}" + Here, "inCMD")]
    [InlineData("{% if nosuch is defined %}a{% endif %}{% if streamflow_workdir is not none %}b{% endif %}" + Here, "bCMD")]
    [InlineData("{% for m in ['gcc', \"mpi\"] %}{{ loop.index }}:{{ m }}{% if not loop.last %},{% endif %}{% endfor %} " + Here, "1:gcc,2:mpi CMD")]
    [InlineData("{% for i in range(2) %}{% for j in range(1, 3) %}{{ i }}{{ j }} {% endfor %}{% endfor %}" + Here, "01 02 11 12 CMD")]
    [InlineData("{% for i in [] %}x{% else %}none{% endfor %}" + Here, "noneCMD")]
    [InlineData("{{ nosuch | default('d') | upper }}{{ '' | default('e', true) }}" + Here, "DeCMD")]
    [InlineData("{{ ['a', 1] | join('-') }} {{ 'A' | lower }} {{ ' 12 ' | int + 1 }} {{ 'x' | int(7) }}" + Here, "a-1 a 13 7CMD")]
    [InlineData("{{ streamflow_workdir | quote }} {{ streamflow_workdir | replace(' ', '_') }}" + Here, "'/a dir' /a_dirCMD")]
    [InlineData("{{ 'a' if false else 'b' }}{{ 'x' ~ 1 }}" + Here, "bx1CMD")]
    [InlineData("{% raw %}${#list[@]} {{ x }}{% endraw %}" + Here, "${#list[@]} {{ x }}CMD")]
    [InlineData("{{ '}}' }}{{ \"it's\" }}" + Here, "}}it'sCMD")]
    public void Render_Construct_IsThatOfJinja(string template, string expected) =>
        Assert.Equal(expected, BatchTemplate.Parse(template, "job.sh").Render("CMD", "/a dir", "export A='1'"));

    [Fact]
    public void Render_ValueThatLooksLikeAConstruct_IsNotRenderedAgain() => Assert.Equal(
        "echo '{{ streamflow_workdir }} {% if %}'",
        BatchTemplate.Parse("{{streamflow_command}}", string.Empty).Render("echo '{{ streamflow_workdir }} {% if %}'", "/w", string.Empty));

    [Theory]
    [InlineData("#!/bin/sh\necho", "job.sh(1,1): error SF4007: the template has no '{{streamflow_command}}'")]
    [InlineData("{# {{streamflow_command}} #}", "job.sh(1,1)")]
    [InlineData(Here + "\n {% include 'x' %}", "job.sh(2,5): error SF4007: the statement 'include' is not known")]
    [InlineData(Here + "\n{{ streamflow_comand }}", "job.sh(2,4): error SF4007: the variable 'streamflow_comand' is not known; there are streamflow_command")]
    [InlineData(Here + "{{ streamflow_workdir | nosuch }}", "job.sh(1,47): error SF4007: the filter 'nosuch' is not known")]
    [InlineData(Here + "{{ streamflow_workdir | upper(1) }}", "does not take 1 arguments")]
    [InlineData(Here + "\n\n{% if true %}x", "job.sh(3,4): error SF4007: '{% if %}' has no '{% endif %}'")]
    [InlineData(Here + "{% endfor %}", "'{% endfor %}' ends nothing")]
    [InlineData(Here + "{% for a in [1] %}{% endif %}", "'{% endfor %}' is expected here, not 'endif'")]
    [InlineData(Here + "{{ a", "job.sh(1,23): error SF4007: the output that begins here has no '}}'")]
    [InlineData(Here + "{# a", "the comment that begins here has no '#}'")]
    [InlineData(Here + "{% raw %}", "'{% raw %}' has no '{% endraw %}'")]
    [InlineData(Here + "{{ 'a }}", "has no '}}'")]
    [InlineData(Here + "{{ streamflow_workdir.foo }}", "nothing more is expected here, not '.'")]
    [InlineData(Here + "{{ 1 * 2 }}", "'*' is not known in an expression")]
    [InlineData(Here + "{{ }}", "a value is expected here")]
    [InlineData(Here + "{% if streamflow_workdir is odd %}{% endif %}", "the test 'odd' is not known")]
    [InlineData(Here + "{% for a in [1] %}{{ loop.depth }}{% endfor %}", "'loop.depth' is not known")]
    public void Parse_Mistake_IsFoundAtItsPlace(string template, string expected)
    {
        var error = Assert.Throws<WorkflowDefinitionException>(() => BatchTemplate.Parse(template, "job.sh"));

        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void Default_Rendered_ReplacesTheShell() =>
        Assert.Equal("#!/bin/sh\n\nexec /bin/sh /x\n", BatchTemplate.Default.Render("/bin/sh /x", string.Empty, string.Empty));
}
